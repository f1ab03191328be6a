#pragma once

#include "core/json.h"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace yardstick {

/// Something in a survey that can be edited: the survey itself, a page, a panel, a question.
struct DraftPlace {
    enum class Kind { survey, page, element };

    Kind kind = Kind::survey;
    std::string pointer; ///< JSON pointer; "" for the survey
    std::string name;    ///< as the file gives it; may be empty
    std::string type;    ///< of elements, in lower case: "rating"
    int depth = 0;       ///< pages 1, what stands on them 2 and deeper
};

/// A survey definition while it is edited: the JSON as somebody wrote it, and edits that change what they are about and keep
/// all else, known or not, in its order. Any JSON will do; what is no survey has no places.
///
/// `pointer` is that of a place; properties go by SurveyJS's new names, and are found under old ones, too. A language is "" for
/// the default one, else as files write it: "de". Each edit can be undone; text typed into one field is one edit.
class SurveyDraft {
public:
    explicit SurveyDraft(Json document) : document_(std::move(document)) {}

    const Json& document() const { return document_; }

    /// Everything, in the order of the file.
    std::vector<DraftPlace> places() const;
    /// The languages that texts are in beside the default one, in the order in which they first come.
    std::vector<std::string> languages() const;

    /// A text exactly in `language`; empty when there is none.
    std::string text(const std::string& pointer, std::string_view property, const std::string& language) const;
    /// An empty text takes it away.
    void set_text(const std::string& pointer, std::string_view property, const std::string& language, const std::string& text);
    /// A text in no language in particular: the survey's "id".
    void set_word(const std::string& pointer, const std::string& key, const std::string& word);

    bool is_required(const std::string& pointer) const;
    void require(const std::string& pointer, bool is_required);

    /// Moves a page, panel or question one place up (-1) or down (1) among its neighbours. False at the end.
    bool can_move(const std::string& pointer, int by) const;
    /// The pointer it has afterwards.
    std::string move(const std::string& pointer, int by);

    /// Adds a question of one of SurveyJS's types with a name that nothing else has: after the element at `pointer`, at the end of a
    /// page or a panel, or at the end of the survey. The pointer it has.
    std::string add_question(const std::string& pointer, std::string_view type);
    /// True for all that stands on a page, and for a page beside others.
    bool can_remove(const std::string& pointer) const;
    /// With everything in it.
    void remove(const std::string& pointer);

    /// `list` is "choices", "rateValues", "rows", "columns" or "items".
    std::size_t choice_count(const std::string& pointer, std::string_view list) const;
    /// The value that answers have, as text: "3", "red"; of a table's column and of an item its name.
    std::string choice_value(const std::string& pointer, std::string_view list, std::size_t index) const;
    std::string choice_text(const std::string& pointer, std::string_view list, std::size_t index, const std::string& language) const;
    void set_choice_text(const std::string& pointer, std::string_view list, std::size_t index, const std::string& language,
                         const std::string& text);
    /// With a value that no other has. A column of a table is like the last one.
    void add_choice(const std::string& pointer, std::string_view list);
    void remove_choice(const std::string& pointer, std::string_view list, std::size_t index);
    bool can_move_choice(const std::string& pointer, std::string_view list, std::size_t index, int by) const;
    void move_choice(const std::string& pointer, std::string_view list, std::size_t index, int by);

    bool can_undo() const { return !before_.empty(); }
    void undo();
    /// What is typed next is an edit of its own, wherever it goes.
    void end_typing() { typed_into_.clear(); }

private:
    struct ItemKeys; ///< under which what stands in a list has its value and its text

    ItemKeys item_keys(const std::string& pointer, std::string_view list) const;
    const Json* find(const std::string& pointer) const;
    Json& at(const std::string& pointer);
    void add_item_languages(const std::string& pointer, std::string_view list, std::vector<std::string>& languages) const;
    const Json* list_at(const std::string& pointer, std::string_view list) const;
    Json& editable_list(const std::string& pointer, std::string_view list);
    void begin_edit(const std::string& typed_into = {});

    Json document_;
    std::vector<Json> before_; ///< each edit, oldest first
    std::string typed_into_;   ///< the field that the last edit was typed into
};

/// The choice lists that an element of this type has: "choices", or "rows" and "columns" …
std::vector<std::string_view> choice_lists_of(std::string_view type);

/// The texts that a place has, beside those of choices: "title", "description", "minRateDescription" …
std::vector<std::string_view> texts_of(const DraftPlace& place);

} // namespace yardstick
