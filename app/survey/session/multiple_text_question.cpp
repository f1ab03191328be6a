#include "survey/session/multiple_text_question.h"

#include "survey/expression/conversion.h"
#include "survey/expression/text.h"
#include "survey/session/form_model.h"
#include "survey/session/form_texts.h"
#include "survey/session/value_edits.h"

namespace yardstick::session {

class MultipleTextQuestion::Holder final : public AnswerHolder {
public:
    explicit Holder(MultipleTextQuestion& owner) : owner_(owner) {}

    Value answer(const std::string& key) override { return owner_.value().member(key); }
    void set_answer(const std::string& key, const Value& value, const std::string&) override
    {
        const Value& own = owner_.value();
        owner_.set_value(is_blank(value) ? without_member(own, key) : with_member(own, key, value));
    }
    Value comment(const std::string&) override { return ""; }
    void set_comment(const std::string&, const Value&) override {}
    Question* find_question(const std::string& name) override { return owner_.form().question_named(name); }
    std::optional<Found> find(const NamePath&, std::optional<long long>, bool) override { return std::nullopt; }
    Place* around() override { return &owner_.form(); }

private:
    static bool is_blank(const Value& value) { return value.is_text() ? expression::trimmed(value.text()).empty() : yardstick::is_empty(value); }

    MultipleTextQuestion& owner_;
};

MultipleTextQuestion::MultipleTextQuestion(FormModel& form, AnswerHolder& holder, Container* parent, Question* parent_question, const ElementDefinition& definition)
    : Question(form, holder, parent, parent_question, definition), item_holder_(std::make_unique<Holder>(*this))
{
    for (const auto& item : definition.as<MultipleTextDetails>()->items)
        items_.push_back(Question::make(form, *item_holder_, nullptr, this, *item));
    for (const auto& item : items_)
        item->set_default_given(default_.member(item->name()));
}

MultipleTextQuestion::~MultipleTextQuestion() = default;

std::vector<Question*> MultipleTextQuestion::children()
{
    std::vector<Question*> children;
    for (const auto& item : items_)
        children.push_back(item.get());
    return children;
}

void MultipleTextQuestion::load()
{
    for (const auto& item : items_)
        item->load();
    Question::load();
}

void MultipleTextQuestion::attach()
{
    Question::attach();
    for (const auto& item : items_)
        item->attach();
}

void MultipleTextQuestion::set_own_value(const Value& value)
{
    Question::set_own_value(value);
    for (const auto& item : items_)
        item->take_from_holder(value.member(item->name()));
}

void MultipleTextQuestion::notice_own_change(const Value& value)
{
    Question::notice_own_change(value);
    for (const auto& item : items_)
        item->notice_own_change(value.member(item->name()));
}

void MultipleTextQuestion::run_own_conditions()
{
    Question::run_own_conditions();
    for (const auto& item : items_)
        item->run_conditions();
}

bool MultipleTextQuestion::validate(ValidationPass& pass)
{
    bool is_valid = true;
    for (const auto& item : items_)
        is_valid = item->validate(pass) && is_valid;
    return Question::validate(pass) && is_valid;
}

std::optional<Found> MultipleTextQuestion::find(const NamePath& path, std::optional<long long>, bool)
{
    for (std::size_t count = path.longest_key(); count > 0 && !path.is_at_end(); --count)
        for (const auto& item : items_)
            if (expression::is_in_lower_case(item->name(), path.joined(count)))
                return item->find(path.behind(count), path.index(count - 1), false);
    return std::nullopt;
}

} // namespace yardstick::session
