#pragma once

#include "core/json.h"
#include "core/problem.h"

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace yardstick {

struct Definition;

/// One answer that a Question offers.
struct Choice {
    Json value;       ///< a number, a text or a boolean, as the response will hold it
    std::string text; ///< as the person reads it
    std::optional<double> score{};  ///< what metrics count for it, where the definition says
    std::optional<double> weight{}; ///< how much it counts, where the definition says
};

/// One question of a Survey, as far as storing and scoring need it.
struct Question {
    std::string name;            ///< the key of its answer
    std::string title;           ///< as the person reads it; the name when the survey gives none
    std::string type;            ///< lower case: "rating", "comment", "text", "radiogroup", "checkbox", "boolean" …
    std::string input_type;      ///< of a text question: "text", "number", "date", "datetime-local" …
    std::string measure;         ///< the metric field that it feeds unless a binding says otherwise; may be empty
    bool is_required = false;
    std::vector<Choice> choices; ///< of ratings and choice questions, in the order shown
    std::string min_text;        ///< of ratings: words at the low end
    std::string max_text;        ///< of ratings: words at the high end
};

enum class Audience { customers, staff };

/// The values of a rating that call for an answer while the customer is still there (METRICS.md section 1, sources S2 and
/// S4; NPS detractors 0–6, section 2): 1 and 2 of five, 1 of three or four, 1 to 3 of seven, 0 to 6 of ten, 1 of two; the lowest two fifths of any other scale.
std::vector<Json> bad_ratings(const Question& rating);

/// A survey definition in SurveyJS JSON, at one version. Immutable once it is published.
class Survey {
public:
    /// Reads a definition. Problems and warnings carry `file`, which is only for messages, and the line. `warnings`, if
    /// given, takes what does not keep the survey from working.
    static Checked<Survey> read(std::string_view json, const std::string& file, Problems* warnings = nullptr);

    const std::string& id() const { return id_; }       ///< the definition's own "id", else from its title
    const std::string& title() const { return title_; }
    int version() const { return version_; }            ///< 0 until published
    Audience audience() const { return audience_; }     ///< the definition's "audience": "customers" (default) or "staff"
    /// Every question that has an answer of its own, also those in panels; not the columns, items and templates below one.
    const std::vector<Question>& questions() const { return questions_; }
    const Question* find_question(std::string_view name) const; ///< null when there is none
    /// The question that the front desk puts under the number keys: the first rating, or null.
    const Question* rating_question() const;
    /// What the definition says in full (survey/definition/definition.h); never null.
    const std::shared_ptr<const Definition>& definition() const { return definition_; }
    const Json& document() const { return document_; }  ///< as it was read, key order kept

    /// The same definition under the id and version that the store gave it.
    Survey published_as(std::string id, int version) const;

private:
    std::string id_;
    std::string title_;
    int version_ = 0;
    Audience audience_ = Audience::customers;
    std::vector<Question> questions_;
    std::shared_ptr<const Definition> definition_;
    Json document_;
};

} // namespace yardstick
