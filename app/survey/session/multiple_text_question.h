#pragma once

#include "survey/session/answer_holder.h"
#include "survey/session/question.h"

namespace yardstick::session {

/// multipletext: several texts asked together, kept as one object.
class MultipleTextQuestion final : public Question {
public:
    MultipleTextQuestion(FormModel& form, AnswerHolder& holder, Container* parent, Question* parent_question, const ElementDefinition& definition);
    ~MultipleTextQuestion() override;

    std::optional<Found> find(const NamePath& path, std::optional<long long> index, bool is_first) override;
    void load() override;
    void attach() override;
    void notice_own_change(const Value& value) override;
    bool validate(ValidationPass& pass) override;
    std::vector<Question*> children() override;

protected:
    bool accepts(const Value& value) const override { return value.is_object(); }
    void set_own_value(const Value& value) override;
    void run_own_conditions() override;

private:
    class Holder;
    std::unique_ptr<Holder> item_holder_;
    std::vector<std::unique_ptr<Question>> items_;
};

} // namespace yardstick::session
