#pragma once

#include "core/problem.h"
#include "viewmodel/workspace.h"

#include <string>
#include <vector>

namespace yardstick {

/// What an empty workspace must be told before a desk can open: asked on the first run.
struct OfficeBeginning {
    std::string office;     ///< "City Library"
    std::string site;       ///< "Main building"
    std::string time_zone;  ///< IANA name
    std::string department; ///< "Customer service"
    std::string person;     ///< "Ada Clerk"
};

/// True when nobody has said yet what the office is: there is no department, and never was one.
bool is_first_run(Workspace& workspace);

/// What is suggested: the computer's time zone, and nothing else.
OfficeBeginning suggested_beginning();

/// Makes the office, signs the person on at this desk, publishes the surveys that come with the program and binds every
/// metric that they feed. A Problem names the field that is missing or wrong; nothing was written then.
Result<void> begin_office(Workspace& workspace, const OfficeBeginning& beginning);

/// Binds every metric that the survey's own `measure` properties feed in full, under its id. Where two plugins have a
/// metric of one id, a survey that a desk asks takes the one of front_desk, any other the first. Returns how many.
int bind_metrics(Workspace& workspace, const Survey& survey);

/// The same for the record kind `ask`: how many answered, and what was done after bad ratings.
int bind_ask_metrics(Workspace& workspace);

} // namespace yardstick
