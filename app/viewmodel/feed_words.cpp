#include "viewmodel/feed_words.h"

namespace yardstick {

namespace {

constexpr std::size_t longest_title = 48; // what a list to choose from has room for, in characters

/// At most `longest` characters of UTF-8.
std::string shortened(const std::string& text, std::size_t longest)
{
    std::size_t characters = 0;
    for (std::size_t k = 0; k < text.size(); ++k)
        if ((static_cast<unsigned char>(text[k]) & 0xC0) != 0x80 && ++characters > longest)
            return text.substr(0, k) + "…";
    return text;
}

std::string question_words(const std::string& name, const Survey* survey)
{
    const Question* question = survey ? survey->find_question(name) : nullptr;
    return question && question->title != name ? name + " · " + shortened(question->title, longest_title) : name;
}

} // namespace

std::string feed_words(const FieldFeed& feed)
{
    switch (feed.reason) {
    case FeedReason::chosen: return feed.question + ", chosen";
    case FeedReason::measure: return feed.question + ", by its measure";
    case FeedReason::name: return feed.question + ", by its name";
    case FeedReason::response: return feed.question + ", which every response has";
    case FeedReason::nothing: return feed.question.empty() ? "nothing yet" : feed.question + ", which is not there";
    }
    return {};
}

std::string source_words(const std::string& source, const Survey* survey)
{
    return survey ? survey->title() + " (" + source + ")" : "Records of " + source;
}

std::vector<Option> feed_options(const Field& field, const std::string& source, const Survey* survey)
{
    const FieldFeed by_itself = feed_of(field, "", source, survey);
    std::vector<Option> options{{"", by_itself.is_fed() ? "By itself: " + feed_words(by_itself) : "Choose a question"}};
    for (const std::string& name : questions_that_give(field.type, source, survey))
        options.push_back({name, question_words(name, survey)});
    for (const char* property : {"channel", "site", "occurred_at"})
        if (!(survey && survey->find_question(property)) && feed_of({property, field.type}, property, source, survey).is_fed())
            options.push_back({property, std::string(property) + " · of every response"});
    return options;
}

} // namespace yardstick
