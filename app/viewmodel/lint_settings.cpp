#include "viewmodel/lint_settings.h"

#include "survey/lint/lint.h"

namespace yardstick {

namespace {

constexpr const char* switched_off_setting = "survey.rules_off";

} // namespace

std::set<std::string, std::less<>> rules_switched_off(const OfficeStore& office)
{
    std::set<std::string, std::less<>> rules;
    const std::string setting = office.setting(switched_off_setting).value_or("");
    for (const LintRule& rule : lint_rules())
        if ((',' + setting + ',').find(',' + std::string(rule.id) + ',') != std::string::npos)
            rules.emplace(rule.id);
    return rules;
}

void switch_rule(OfficeStore& office, const std::string& rule, bool is_on)
{
    auto rules = rules_switched_off(office);
    if (is_on)
        rules.erase(rule);
    else
        rules.insert(rule);
    std::string setting;
    for (const std::string& each : rules)
        setting += (setting.empty() ? "" : ",") + each;
    office.set_setting(switched_off_setting, setting);
}

} // namespace yardstick
