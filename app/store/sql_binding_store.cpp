#include "store/sql_binding_store.h"

#include "store/row_conversions.h"

namespace yardstick::store {

std::vector<Binding> SqlBindingStore::binding_history() const
{
    return database_.transact(Purpose::read, [&] {
        soci::rowset<Binding> rows = (database_.sql().prepare
                                      << "select source, name, version, plugin, metric, fields, parameters, from_day, is_removed "
                                         "from binding order by source, name, version");
        return std::vector<Binding>(rows.begin(), rows.end());
    });
}

Binding SqlBindingStore::bind(const Binding& binding)
{
    return database_.transact(Purpose::number, [&] {
        Binding numbered = binding;
        database_.sql() << "select coalesce(max(version), 0) + 1 from binding where source = :source and name = :name",
            soci::use(binding.source, "source"), soci::use(binding.name, "name"), soci::into(numbered.version);
        database_.sql() << "insert into binding (source, name, version, plugin, metric, fields, parameters, from_day, is_removed) "
                           "values (:source, :name, :version, :plugin, :metric, :fields, :parameters, :from_day, :is_removed)",
            soci::use(numbered);
        return numbered;
    });
}

} // namespace yardstick::store
