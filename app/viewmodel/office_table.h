#pragma once

#include "core/instant.h"
#include "core/problem.h"
#include "viewmodel/option.h"

#include <memory>
#include <string>
#include <utility>
#include <vector>

namespace yardstick {

class Workspace;

/// One field of an entry of the office, as it is edited.
struct OfficeField {
    std::string label;           ///< "Time zone"
    std::string hint;            ///< how to write it, or empty
    bool is_choice = false;      ///< one of `options`, of which there may be none yet; else any text
    std::vector<Option> options;
    std::string initial;         ///< of a new entry
};

inline OfficeField text_field(std::string label, std::string hint = {}, std::string initial = {})
{
    return {std::move(label), std::move(hint), false, {}, std::move(initial)};
}

inline OfficeField choice_field(std::string label, std::vector<Option> options)
{
    const std::string first = options.empty() ? std::string() : options.front().id;
    return {std::move(label), {}, true, std::move(options), first};
}

/// One entry, as the table shows it.
struct OfficeRow {
    std::string id;
    std::vector<std::string> values; ///< one for each field: the option's id, or the text
    Day from;                        ///< since when, or from when on, it holds
};

/// One table of the Office page: departments, sites, targets … Every change holds from a day on.
///
/// Reads show the newest revision of each entry, also one that holds only from a later day. Methods throw Error when
/// the world fails. [the store's thread]
class OfficeTable {
public:
    virtual ~OfficeTable() = default;

    virtual std::string title() const = 0;   ///< "Departments"
    virtual std::string purpose() const = 0; ///< a sentence that says what the entries are for
    virtual std::vector<OfficeField> fields() const = 0;
    virtual std::vector<OfficeRow> rows() const = 0;

    /// Saves a new entry (`id` empty) or a change of an old one, from `from` on. A Problem says what is wrong with it.
    virtual Result<void> save(const std::string& id, const std::vector<std::string>& values, Day from) = 0;

    virtual bool can_change() const { return true; }
    virtual bool can_retire() const { return true; }
    /// The entry is no longer offered from `from` on; what was entered under it stays.
    virtual Result<void> retire(const std::string& id, Day from) = 0;
};

/// The tables of the Office page, in the order shown.
std::vector<std::unique_ptr<OfficeTable>> office_tables(Workspace& workspace);

/// Those of departments, sites, people, teams, calendars and business goals.
std::vector<std::unique_ptr<OfficeTable>> office_kind_tables(Workspace& workspace);

} // namespace yardstick
