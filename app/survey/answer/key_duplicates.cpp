#include "survey/answer/key_duplicates.h"

#include "survey/answer/blank.h"
#include "survey/answer/loose_equality.h"
#include "survey/expression/composite.h"
#include "survey/expression/conversion.h"
#include "survey/expression/text.h"

#include <algorithm>
#include <map>

namespace yardstick {

namespace {

bool are_same_key(const Value& left, const Value& right)
{
    return !(is_composite(left) && is_composite(right)) && are_loosely_equal(left, right);
}

} // namespace

std::vector<std::size_t> rows_with_duplicate_key(const std::vector<Value>& cells)
{
    std::map<std::string, std::vector<std::size_t>> rows_of_key;
    for (std::size_t row = 0; row < cells.size(); ++row)
        if (const Value& cell = cells[row]; !is_blank(cell))
            rows_of_key[cell.is_text() ? expression::lower_case(cell.text()) : text_from(cell)].push_back(row);
    std::vector<std::size_t> duplicates;
    for (const auto& [key, rows] : rows_of_key)
        if (rows.size() > 1)
            duplicates.insert(duplicates.end(), rows.begin(), rows.end());
    std::sort(duplicates.begin(), duplicates.end());
    return duplicates;
}

std::vector<std::size_t> entries_with_duplicate_key(const std::vector<Value>& keys)
{
    std::vector<Value> seen;
    std::vector<std::size_t> duplicates;
    for (std::size_t entry = 0; entry < keys.size(); ++entry) {
        const Value& key = keys[entry];
        if (is_blank(key))
            continue;
        if (std::any_of(seen.begin(), seen.end(), [&](const Value& earlier) { return are_same_key(earlier, key); }))
            duplicates.push_back(entry);
        else
            seen.push_back(key);
    }
    return duplicates;
}

AnswerError duplicate_key(const LocalText& own_words, const Wording& wording)
{
    return {"keyduplicationerror", wording.say(own_words, StandardWords::duplicate_key), NotificationType::error};
}

} // namespace yardstick
