/* The card of faulty.c, put together from texts that are right, or wrong in the one way that a definition FAULT_… names. */
#pragma once

#ifdef FAULT_PLUGIN_ID
#define PLUGIN_ID "Faulty Plugin"
#else
#define PLUGIN_ID "faulty"
#endif
#ifdef FAULT_PLUGIN_VERSION
#define PLUGIN_VERSION "the first"
#else
#define PLUGIN_VERSION "1.0.0"
#endif
#ifdef FAULT_DEPARTMENT
#define DEPARTMENT ""
#elif defined FAULT_ENCODING
#define DEPARTMENT "Auskunftsb\xfcro" /* Latin-1 */
#else
#define DEPARTMENT "Written in C"
#endif

#ifdef FAULT_CARD_ID
#define ID "Satisfied Customers"
#else
#define ID "satisfied"
#endif
#ifdef FAULT_TITLE
#define TITLE ""
#elif defined FAULT_LONG_TITLE
#define TITLE "The share of customers who were satisfied with what they got"
#else
#define TITLE "Satisfied"
#endif
#ifdef FAULT_CARD_VERSION
#define VERSION "0"
#else
#define VERSION "1"
#endif
#define FIFTY "Fifty letters, among them blanks and a full stop. "
#ifdef FAULT_WHY
#define WHY ""
#elif defined FAULT_LONG_TEXT
#define WHY FIFTY FIFTY FIFTY FIFTY FIFTY FIFTY "More."
#elif defined FAULT_SAME_TEXTS
#define WHY "Customers who say nothing."
#elif defined FAULT_NO_SENTENCE
#define WHY "satisfaction"
#else
#define WHY "It is their own word."
#endif
#ifdef FAULT_HOW
#define HOW ""
#else
#define HOW "The share of 4 and 5 among the ratings."
#endif
#ifdef FAULT_IGNORES
#define IGNORES ""
#else
#define IGNORES "Customers who say nothing."
#endif
#ifdef FAULT_GAMED_BY
#define GAMED_BY ""
#else
#define GAMED_BY "Asking the happy alone."
#endif
#ifdef FAULT_UNIT
#define UNIT "parsecs"
#elif defined FAULT_SPEED_ALONE
#define UNIT "minutes"
#elif defined FAULT_SHARE
#define UNIT "points"
#else
#define UNIT "percent"
#endif
#ifdef FAULT_BETTER
#define BETTER "sideways"
#elif defined FAULT_SPEED_ALONE
#define BETTER "lower"
#else
#define BETTER "higher"
#endif
#ifdef FAULT_DOMAIN
#define DOMAIN_ "\"lowest\":100,\"highest\":0,"
#elif defined FAULT_NO_DOMAIN
#define DOMAIN_ ""
#else
#define DOMAIN_ "\"lowest\":0,\"highest\":100,"
#endif
#ifdef FAULT_BANDS
#define AIMS "\"bands\":[85,70],"
#elif defined FAULT_TARGET
#define AIMS "\"target\":150,"
#elif defined FAULT_TARGET_BAND
#define AIMS "\"target\":50,\"bands\":[70,85],"
#elif defined FAULT_PAIR
#define AIMS "\"paired_with\":\"waiting\","
#else
#define AIMS ""
#endif
#ifdef FAULT_FIELDS
#define MORE_FIELDS ",{\"name\":\"rating\",\"type\":\"number\"}"
#elif defined FAULT_TEXTS || defined FAULT_UNUSED_FIELD
#define MORE_FIELDS ",{\"name\":\"more\",\"type\":\"text\"}"
#elif defined FAULT_DATES
#define MORE_FIELDS ",{\"name\":\"more\",\"type\":\"date\"}"
#else
#define MORE_FIELDS ""
#endif
#ifdef FAULT_FIELD_TYPE
#define RATING_TYPE "float"
#else
#define RATING_TYPE "number"
#endif
#ifdef FAULT_PARAMETERS
#define PARAMETERS "{\"name\":\"satisfied\",\"values\":[]}"
#elif defined FAULT_ACCEPTED
#define PARAMETERS "{\"name\":\"satisfied\",\"values\":[\"four\"]}"
#elif defined FAULT_PARAMETERS_KEPT || defined FAULT_PARAMETERS_ODD || defined FAULT_PARAMETERS_GLOBAL
#define PARAMETERS "{\"name\":\"satisfied\",\"values\":[4]}"
#else
#define PARAMETERS ""
#endif
#ifdef FAULT_WRONG_EXAMPLE
#define VALUE "60"
#else
#define VALUE "66.66666666666667"
#endif
#ifdef FAULT_EXAMPLE_FIELD
#define MORE_ANSWERS ",\"ratng\":4"
#elif defined FAULT_TEXTS
#define MORE_ANSWERS ",\"more\":\"north\""
#elif defined FAULT_DATES
#define MORE_ANSWERS ",\"more\":\"2026-01-15T09:30:00Z\""
#else
#define MORE_ANSWERS ""
#endif
#ifdef FAULT_SPEED_ALONE
#define K /* minutes are no share */
#else
#define K ",\"k\":2"
#endif
#define EXAMPLE_WITH_VALUE "{\"rows\":[{\"rating\":5" MORE_ANSWERS "},{\"rating\":4},{\"rating\":1},{}],\"value\":" VALUE ",\"n\":3" K "}"
#define EXAMPLE_WITHOUT_VALUE "{\"rows\":[],\"value\":null}"
#ifdef FAULT_NO_VALUE_EXAMPLE
#define EXAMPLES EXAMPLE_WITHOUT_VALUE
#elif defined FAULT_VALUE_EXAMPLES_ONLY
#define EXAMPLES EXAMPLE_WITH_VALUE
#else
#define EXAMPLES EXAMPLE_WITH_VALUE "," EXAMPLE_WITHOUT_VALUE
#endif

#define CARD(id, how)                                                                                                                   \
    "{\"id\":\"" id "\",\"title\":\"" TITLE "\",\"version\":" VERSION ",\"why\":\"" WHY "\",\"how\":\"" how "\",\"ignores\":\"" IGNORES \
    "\",\"gamed_by\":\"" GAMED_BY "\",\"unit\":\"" UNIT "\",\"better\":\"" BETTER "\"," DOMAIN_ AIMS                                    \
    "\"fields\":[{\"name\":\"rating\",\"type\":\"" RATING_TYPE "\"}" MORE_FIELDS "],\"parameters\":[" PARAMETERS "],\"examples\":[" EXAMPLES "]}"
