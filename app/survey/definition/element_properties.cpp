#include "survey/definition/element_entries.h"

#include <map>

namespace yardstick {

namespace element_entries {

namespace {

std::vector<const Entries*> groups_of(ElementType type)
{
    switch (type) {
    case ElementType::text: return {&text_input, &text_question};
    case ElementType::comment: return {&comment};
    case ElementType::radiogroup: return {&select};
    case ElementType::dropdown: return {&select, &dropdown};
    case ElementType::checkbox: return {&select, &multiple_select};
    case ElementType::tagbox: return {&select, &multiple_select, &tagbox};
    case ElementType::rating: return {&rating};
    case ElementType::boolean: return {&boolean_question};
    case ElementType::matrix: return {&any_matrix, &matrix};
    case ElementType::multipletext: return {&multipletext};
    case ElementType::panel: return {&panel};
    case ElementType::html: return {&html};
    case ElementType::image: return {&image};
    case ElementType::expression: return {&expression_question};
    case ElementType::ranking: return {&select, &ranking};
    case ElementType::imagepicker: return {&select, &imagepicker};
    case ElementType::buttongroup: return {&select};
    case ElementType::paneldynamic: return {&paneldynamic};
    case ElementType::matrixdropdown: return {&any_matrix, &table, &matrixdropdown};
    case ElementType::matrixdynamic: return {&any_matrix, &table, &matrixdynamic};
    case ElementType::file: return {&file};
    case ElementType::signaturepad: return {&signaturepad};
    case ElementType::slider: return {&slider};
    }
    return {};
}

} // namespace

} // namespace element_entries

namespace {

using element_entries::Entries;

PropertyGroups spans(std::vector<const Entries*> first, const std::vector<const Entries*>& more = {})
{
    first.insert(first.end(), more.begin(), more.end());
    PropertyGroups groups;
    for (const Entries* entries : first)
        groups.emplace_back(*entries);
    return groups;
}

template <class Make>
const PropertyGroups& once_for_each_type(ElementType type, Make make)
{
    static const auto all = [make] {
        std::map<ElementType, PropertyGroups> groups;
        for (const ElementType each : element_types())
            groups[each] = make(each);
        return groups;
    }();
    return all.at(type);
}

} // namespace

const PropertyGroups& page_properties()
{
    static const PropertyGroups groups = spans({&element_entries::block, &element_entries::page});
    return groups;
}

const PropertyGroups& properties_of(ElementType type)
{
    namespace entries = element_entries;
    return once_for_each_type(type, [](ElementType each) {
        const auto own = entries::groups_of(each);
        return each == ElementType::panel ? spans({&entries::element, &entries::block}, own) : spans({&entries::element, &entries::block, &entries::question}, own);
    });
}

const PropertyGroups& column_properties(ElementType cell)
{
    namespace entries = element_entries;
    return once_for_each_type(cell, [](ElementType each) { return spans({&entries::column, &entries::block, &entries::question}, entries::groups_of(each)); });
}

const PropertyGroups& item_properties()
{
    static const PropertyGroups groups = spans({&element_entries::item, &element_entries::text_input});
    return groups;
}

const PropertyGroups& choice_properties()
{
    static const PropertyGroups groups = spans({&element_entries::choice});
    return groups;
}

} // namespace yardstick
