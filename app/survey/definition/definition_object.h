#pragma once

#include "survey/definition/definition_report.h"
#include "survey/definition/local_text.h"
#include "survey/definition/property_table.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace yardstick {

/// One object of a definition, read by the property table: old names resolved, and on making it everything noted that is
/// unknown or of the wrong kind. Getters see only what is right, so they need no further checks.
///
/// Refers to the JSON and the report that it was made from.
class DefinitionObject {
public:
    DefinitionObject(const Json& json, std::string pointer, const PropertyGroups& properties, DefinitionReport& report);

    const std::string& pointer() const { return pointer_; }
    DefinitionReport& report() const { return report_; }

    /// The value of property `name`, whichever of its names the file uses; null when absent, null or of the wrong kind.
    const Json* find(std::string_view name) const;
    bool has(std::string_view name) const { return find(name) != nullptr; }
    bool has_unknown_word(std::string_view name) const; ///< given, but none of the words that it may be
    /// Where that value stands; where it would stand when it is absent.
    std::string pointer_of(std::string_view name) const;

    /// True when both are given and `first` stands before `second`.
    bool comes_before(std::string_view first, std::string_view second) const;

    std::string text(std::string_view name, std::string_view otherwise = {}) const; ///< also of kind word
    LocalText words(std::string_view name) const;
    bool boolean(std::string_view name, bool otherwise = false) const;
    double number(std::string_view name, double otherwise) const;
    std::optional<double> number(std::string_view name) const;
    int integer(std::string_view name, int otherwise) const; ///< cut to a whole number that fits
    Json value(std::string_view name) const;                 ///< null when absent
    ExpressionPtr expression(std::string_view name) const;
    std::vector<std::string> names(std::string_view name) const;

private:
    struct Property {
        const PropertyEntry* entry;
        std::string key;
        const Json* value;
    };

    std::vector<Property>::const_reverse_iterator last(std::string_view name) const;
    void take(const std::string& key, const Json& value, const PropertyGroups& properties);
    bool is_of_kind(const PropertyEntry& entry, const Json& value, const std::string& key) const;

    std::string pointer_;
    DefinitionReport& report_;
    std::vector<Property> properties_; ///< in file order
    std::vector<const PropertyEntry*> with_unknown_words_;
};

} // namespace yardstick
