#pragma once

#include "survey/session/container.h"
#include "survey/session/list_item.h"

#include <map>

namespace yardstick::session {

/// paneldynamic: the same questions asked once for every entry.
///
/// Entries are made when they are first needed: when the page is shown or something looks at them. Until then there is
/// only their number.
class PanelDynamicQuestion final : public Question {
public:
    class Entry;

    PanelDynamicQuestion(FormModel& form, AnswerHolder& holder, Container* parent, Question* parent_question, const ElementDefinition& definition);
    ~PanelDynamicQuestion() override;

    const std::vector<std::unique_ptr<Entry>>& entries(); ///< makes them
    std::vector<Entry*> visible_entries();
    std::size_t entry_count() const;
    void set_entry_count(long long count);
    bool add_entry(); ///< as the button does; false when there are enough
    bool remove_entry(std::size_t index);
    bool can_add_entry() const;
    bool can_remove_entry() const;

    bool is_empty() const override;
    bool is_default_empty() const override;
    void load() override;
    void render_first_time() override;
    void notice_own_change(const Value& value) override;
    void notice_change(const std::string& name, const std::string& question) override;
    void run_triggers(const std::string& name, const Value& value, const ChangedNames* changes) override;
    void set_bound_property(const std::string& property, const Value& value) override;
    std::optional<Found> find(const NamePath& path, std::optional<long long> index, bool is_first) override;
    bool validate(ValidationPass& pass) override;
    std::vector<Question*> children() override;
    long long index_of(const ListItem& item) const override;
    void prepare_rows() override { build(); }

    Value entry_values(const Entry& entry) const;
    void update_entry(const Entry& entry, const std::string& key, const Value& value);

protected:
    bool accepts(const Value& value) const override { return value.is_list(); }
    void set_value_core(const Value& value) override;
    void set_own_value(const Value& value) override;
    void set_default() override;
    void run_own_conditions() override;
    void clear_if_hidden_for(HidingReason reason) override;
    void clear_on_hiding(bool clears_now) override;

public:
    Value value() const override;

private:
    const PanelDynamicDetails& details() const { return *definition_.as<PanelDynamicDetails>(); }
    void build_if_hidden();
    bool is_waiting() const { return !is_built_ && !was_rendered_; }
    void build();
    std::unique_ptr<Entry> make_entry();
    void follow_value_count();
    void follow_entry_count();
    void set_internally(const Value& value);
    bool is_setting_entry() const;
    void clear_hidden_in_entries(HidingReason reason);
    bool add_duplicate_errors(ValidationPass& pass);

    std::vector<std::unique_ptr<Entry>> entries_;
    long long count_ = 0; ///< until the entries are built
    bool is_built_ = false;
    bool was_rendered_ = false;
    bool has_changed_unbuilt_ = false;
    bool is_adding_ = false;      ///< the answer waits in `adding_value_`
    bool has_added_value_ = false;
    Value adding_value_;
    bool is_following_value_ = false;
    bool is_changing_internally_ = false;
    std::map<std::string, int> keys_being_set_;
};

class PanelDynamicQuestion::Entry final : public ListItem {
public:
    explicit Entry(PanelDynamicQuestion& owner);

    Container& container() { return container_; }
    const Container& container() const { return container_; }
    std::vector<Question*> questions() const override { return container_.questions(); }
    Value all_values() override;
    Value answer(const std::string& key) override { return all_values().member(key); }
    void set_answer(const std::string& key, const Value& value, const std::string& question) override;
    void set_comment(const std::string& key, const Value& comment) override;
    const char* word() const override { return "panel"; }

protected:
    std::optional<Found> find_place(std::string_view name) override;
    ListItem* neighbour(int distance) override;
    std::optional<Found> find_specially(const NamePath& path) override;
    std::vector<std::string> place_names() const override { return {"panelIndex", "visiblePanelIndex"}; }
    std::vector<std::string> own_names() const override { return {"panel", "prevPanel", "nextPanel", "parentPanel"}; }

private:
    PanelDynamicQuestion& panel() const { return static_cast<PanelDynamicQuestion&>(owner_); }
    std::optional<std::size_t> visible_index() const;
    Container container_;
};

} // namespace yardstick::session
