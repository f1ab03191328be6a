#include "viewmodel/option_search.h"

#include "survey/expression/text.h"

#include <algorithm>
#include <sstream>

namespace yardstick {

namespace {

std::vector<std::string> words_of(const std::string& text)
{
    std::istringstream rest(expression::lower_case(text));
    std::vector<std::string> words;
    for (std::string word; rest >> word;)
        words.push_back(word);
    return words;
}

bool is_meant(const std::vector<std::string>& name, const std::vector<std::string>& typed)
{
    return std::all_of(typed.begin(), typed.end(), [&](const std::string& part) {
        return std::any_of(name.begin(), name.end(), [&](const std::string& word) { return word.starts_with(part); });
    });
}

} // namespace

std::vector<Option> matching(const std::vector<Option>& options, const std::string& text)
{
    const std::vector<std::string> typed = words_of(text);
    std::vector<Option> found;
    for (const Option& option : options)
        if (is_meant(words_of(option.name), typed))
            found.push_back(option);
    if (!typed.empty())
        std::stable_partition(found.begin(), found.end(),
                              [&](const Option& option) { return expression::lower_case(option.name).starts_with(typed.front()); });
    return found;
}

} // namespace yardstick
