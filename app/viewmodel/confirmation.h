#pragma once

#include <functional>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace yardstick {

/// Something that is asked before it is done. The last answer leaves all as it is.
struct Confirmation {
    std::string said;
    std::vector<std::string> details; ///< what is known, a line each
    std::vector<std::string> answers;

    bool operator==(const Confirmation&) const = default;
};

/// The question that is open on a page, if one is, with what its answers do. An act holds what it was asked about, whatever becomes of
/// the list meanwhile.
class OpenConfirmation {
public:
    using Act = std::function<void()>;

    /// `acts`: what each answer but the last does.
    void ask(Confirmation question, std::vector<Act> acts)
    {
        question_ = std::move(question);
        acts_ = std::move(acts);
    }
    void close()
    {
        question_.reset();
        acts_.clear();
    }
    const std::optional<Confirmation>& question() const { return question_; }
    /// What this answer does; nothing where it leaves all as it is.
    Act act_of(std::size_t answer) const { return answer < acts_.size() ? acts_[answer] : Act(); }

private:
    std::optional<Confirmation> question_;
    std::vector<Act> acts_;
};

} // namespace yardstick
