#include "store/response_filter.h"

namespace yardstick::store {

ResponseFilter::ResponseFilter(const ResponseQuery& query, const Dialect& dialect, Indexes indexes) : dialect_(dialect), indexes_(indexes)
{
    if (!query.source.empty())
        add("source", "=", "source", query.source);
    if (!query.department.empty())
        add("department", "=", "department", query.department);
    if (!query.site.empty())
        add("site", "=", "site", query.site);
    if (!query.person.empty())
        add("person", "=", "person", query.person);
    if (query.period) {
        add("day", ">=", "first_day", to_text(query.period->from));
        add("day", "<=", "last_day", to_text(query.period->to));
    }
}

void ResponseFilter::add(const std::string& column, const std::string& comparison, const std::string& name, std::string value)
{
    const std::string left = indexes_ == Indexes::used ? column : dialect_.without_index(column);
    conditions_.push_back({left + " " + comparison + " :" + name, name, std::move(value)});
}

std::string ResponseFilter::conditions() const
{
    std::string all = "1 = 1";
    for (const Condition& condition : conditions_)
        all += " and " + condition.sql;
    return all;
}

void ResponseFilter::use_in(soci::statement& statement) const
{
    for (const Condition& condition : conditions_)
        statement.exchange(soci::use(condition.value, condition.name));
}

} // namespace yardstick::store
