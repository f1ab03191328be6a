#pragma once

#include "core/time_zone.h"
#include "viewmodel/option.h"
#include "viewmodel/workspace.h"

#include <memory>
#include <string>
#include <vector>

namespace yardstick {

/// Where this computer stands, who is signed on, and which survey is asked: chosen once, remembered in the workspace.
///
/// What was remembered and is no longer offered gives way to the first that is, a survey to one whose satisfaction is scored. An Error of the store passes through;
/// the choice then holds until the program ends. [the store's thread]
class Desk {
public:
    /// `seat` tells the desks of a shared workspace apart: the computer's name, or empty where there is only one.
    explicit Desk(Workspace& workspace, std::string seat = {});

    /// Reads again what is offered.
    void refresh();
    const std::string& seat() const { return seat_; }

    const std::vector<Option>& departments() const { return departments_; }
    const std::vector<Option>& sites() const { return sites_; }
    const std::vector<Option>& people() const { return people_; }   ///< those with a seat
    const std::vector<Option>& surveys() const { return surveys_; } ///< that a desk can fill in: see `fits_desk`

    const std::string& department() const { return department_; } ///< id, or empty
    const std::string& site() const { return site_; }
    const std::string& person() const { return person_; }
    /// Null when there is none to ask.
    const std::shared_ptr<const Survey>& survey() const { return survey_; }

    void choose_department(const std::string& id);
    void choose_site(const std::string& id);
    void choose_person(const std::string& id); ///< empty: nobody is signed on
    void choose_survey(const std::string& id);

    const std::string& office_name() const { return office_name_; } ///< "City Library", or empty
    std::string department_name() const;
    std::string person_name() const;

    const TimeZone& zone() const { return zone_; } ///< of the site; UTC without one
    Day today() const;

private:
    std::string setting(const std::string& what) const;
    std::string remembered(const std::string& what, const std::vector<Option>& offered) const;
    std::string remembered_survey() const;
    void read_site();

    Workspace& workspace_;
    std::string seat_;
    std::vector<Option> departments_, sites_, people_, surveys_;
    std::string department_, site_, person_, office_name_;
    std::shared_ptr<const Survey> survey_;
    TimeZone zone_ = TimeZone::utc();
};

/// True for a survey that customers answer: staff answer for themselves, in rounds.
bool fits_desk(const Survey& survey);

/// Whether a question takes any text: what people write in their own words.
bool takes_any_text(const Question& question);

/// The first question that does, or null.
const Question* comment_question(const Survey& survey);

} // namespace yardstick
