#pragma once

#include "core/error.h"
#include "support/desk_world.h"
#include "viewmodel/kiosk.h"

#include <memory>
#include <stdexcept>

namespace yardstick::test {

/// "visit": a rating from one to five in three languages, what went wrong for the two lowest, a comment and an address.
inline constexpr const char* visit_survey = R"({
  "id": "visit", "title": {"default": "Your visit", "de": "Ihr Besuch"},
  "elements": [
    {"type": "rating", "name": "rating", "title": {"default": "How was our service today?", "de": "Wie war unser Service heute?", "ar": "كيف كانت خدمتنا اليوم؟"},
     "isRequired": true, "measure": "rating",
     "rateValues": [{"value": 1, "text": {"default": "Very unhappy", "de": "Sehr unzufrieden", "ar": "غير راض جدا"}},
                    {"value": 2, "text": {"default": "Unhappy", "de": "Unzufrieden", "ar": "غير راض"}},
                    {"value": 3, "text": {"default": "Neutral", "de": "Neutral", "ar": "محايد"}},
                    {"value": 4, "text": {"default": "Happy", "de": "Zufrieden", "ar": "راض"}},
                    {"value": 5, "text": {"default": "Very happy", "de": "Sehr zufrieden", "ar": "راض جدا"}}]},
    {"type": "comment", "name": "wrong", "title": {"default": "What went wrong?", "de": "Was ging schief?"}, "visibleIf": "{rating} <= 2"},
    {"type": "comment", "name": "remark", "title": {"default": "Anything else?", "de": "Noch etwas?"}, "visibleIf": "{rating} <= 4"},
    {"type": "text", "inputType": "number", "name": "minutes", "title": {"default": "Minutes waited", "de": "Minuten gewartet"}, "max": 600, "visibleIf": "{rating} <= 4"}]
})";

/// A desk's world with a kiosk on the survey "visit" and the PIN 2580. Nothing is asked after a 5.
struct KioskWorld : DeskWorld {
    explicit KioskWorld(KioskSettings changed = {})
    {
        surveys.publish(Survey::read(visit_survey, "visit.json").value());
        settings = std::move(changed);
        settings.survey = "visit";
        settings.department = "counter";
        settings.site = "main";
        if (const auto kept = keep_kiosk_settings(workspace, "", settings); !kept)
            throw std::logic_error(kept.error().text());
        if (const auto set = KioskPin(office, clock, "").set("2580"); !set)
            throw std::logic_error(set.error().text());
        start();
    }

    /// As after a power cut: what the program held in memory is gone.
    void start() { kiosk = Kiosk::open(workspace, "").value(); }

    void pass(std::chrono::milliseconds time)
    {
        clock.advance(time);
        kiosk->tick();
    }
    /// All revisions of the only response to the survey, the newest last.
    std::vector<Response> history() const
    {
        ResponseQuery query;
        query.source = "visit";
        query.voided = Voided::included;
        std::vector<Response> found = responses.latest(query, 2);
        if (found.size() != 1)
            throw std::logic_error("expected one response, found " + std::to_string(found.size()));
        return responses.history(found.front().id);
    }

    KioskSettings settings;
    std::unique_ptr<Kiosk> kiosk;
};

} // namespace yardstick::test
