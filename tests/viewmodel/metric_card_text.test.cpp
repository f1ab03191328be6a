#include "viewmodel/metric_card_text.h"

#include "support/dashboard_samples.h"

#include <catch2/catch.hpp>

using namespace yardstick;

TEST_CASE("a card says why, how, what it ignores and how it could be gamed", "[viewmodel][dashboard]")
{
    MetricCard card = test::sample_card("csat", "Customer satisfaction");
    card.target = 85;
    card.bands = {60, 80};
    const MetricCardText text = card_text(card, "Resolution rate");
    CHECK(text.title == "Customer satisfaction");
    CHECK(text.subtitle == "helpdesk.csat · version 3 · plugin 1.2.0");
    REQUIRE(text.parts.size() == 8);
    CHECK(text.parts[0] == std::pair<std::string, std::string>("Why it matters", card.why));
    CHECK(text.parts[1].second == card.how);
    CHECK(text.parts[2].second == card.ignores);
    CHECK(text.parts[3].second == card.gamed_by);
    CHECK(text.parts[4].second == "Higher is better. The card's own target is 85\u00A0%; a department may set another.");
    CHECK(text.parts[5].second == "From 0\u00A0% to 100\u00A0%. Poor ends at 60\u00A0%, good begins at 80\u00A0%.");
    CHECK(text.parts[6] == std::pair<std::string, std::string>("Read beside", "Resolution rate"));
    CHECK(text.parts[7].second == "rating (number). It sees nothing else: no names, no other answers.");
    const MetricCardText here = card_text(card, "", HoldingTarget{90, Bands{70, 85}});
    CHECK(here.parts[4].second == "Higher is better. The target here is 90\u00A0%; the card's own is 85\u00A0%.");
    CHECK(here.parts[5].second == "From 0\u00A0% to 100\u00A0%. Here poor ends at 70\u00A0%, good begins at 85\u00A0%.");
    CHECK(card_text(test::sample_card("csat", "Customer satisfaction"), "").parts.size() == 7);
}
