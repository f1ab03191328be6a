#include "import/csv_reader.h"
#include "import/detection.h"
#include "support/shared_data.h"

#include <catch2/catch.hpp>

#include <fstream>

using namespace yardstick;
using namespace yardstick::test;

namespace {

/// Every row as LINE:cell|cell, or the Problem at the end.
std::string rows_of(const std::string& bytes, const std::string& encoding = "UTF-8", char delimiter = ',')
{
    const TemporaryFolder folder;
    const auto file = folder.path() / "a.csv";
    std::ofstream(file, std::ios::binary) << bytes;
    auto source = TextSource::open(file, encoding);
    if (!source)
        return source.error().text();
    CsvReader reader(std::move(*source), delimiter, "a.csv");
    std::string rows;
    CsvRow row;
    while (true) {
        const auto read = reader.next(row);
        if (!read)
            return rows + read.error().text();
        if (!*read)
            return rows;
        rows += std::to_string(row.line) + ':';
        for (std::size_t i = 0; i < row.cells.size(); ++i)
            rows += (i ? "|" : "") + row.cells[i];
        rows += '\n';
    }
}

} // namespace

TEST_CASE("rows are read exactly, with the line on which they start", "[import]")
{
    CHECK(rows_of("a,b\n1,2\n") == "1:a|b\n2:1|2\n");
    CHECK(rows_of("a,b\r\n1,2") == "1:a|b\n2:1|2\n");
    CHECK(rows_of("a,b\r1,2\r3,4") == "1:a|b\n2:1|2\n3:3|4\n");
    CHECK(rows_of("a, b \n\"x, y\",\"say \"\"so\"\"\"\n") == "1:a| b \n2:x, y|say \"so\"\n");
    CHECK(rows_of("a,b\n\"one\ntwo\",2\n\n\n3,4\n") == "1:a|b\n2:one\ntwo|2\n6:3|4\n");
    CHECK(rows_of("a,b\r\n\"one\r\ntwo\",2\r\n3,4\r\n") == "1:a|b\n2:one\r\ntwo|2\n4:3|4\n");
    CHECK(rows_of("a,b\n1,\n,\n") == "1:a|b\n2:1|\n3:|\n");
    CHECK(rows_of("a\tb\n1\t2 \n", "UTF-8", '\t') == "1:a|b\n2:1|2 \n");
    CHECK(rows_of("") == "");
    CHECK(rows_of("\n\n") == "");
}

TEST_CASE("quotes that do not fit end the reading, with their line", "[import]")
{
    CHECK_THAT(rows_of("a,b\n1,5\" pipe\n"), Catch::StartsWith("1:a|b\na.csv:2: quotes, expected"));
    CHECK_THAT(rows_of("a,b\n\"x\"y,2\n"), Catch::StartsWith("1:a|b\na.csv:2: quotes, expected"));
    CHECK_THAT(rows_of("a,b\n1,2\n\"never\nclosed"),
               Catch::EndsWith("a.csv:3: quoted cell, expected a closing quote, found the end of the file"));
}

TEST_CASE("encodings become UTF-8", "[import]")
{
    CHECK(rows_of("\xEF\xBB\xBF"
                  "a,é\n") == "1:a|é\n");
    CHECK(rows_of("a,Chlo\xE9\n", "ISO-8859-1") == "1:a|Chloé\n");
    CHECK(rows_of("a,\x80\n", "windows-1252") == "1:a|€\n");
    CHECK(rows_of(std::string("\xFF\xFE"
                              "a\0,\0\xE9\0\n\0",
                              10),
                  "UTF-16") == "1:a|é\n");
    CHECK(rows_of(std::string("\xFE\xFF"
                              "\0a\0,\0\xE9\0\n",
                              10),
                  "UTF-16") == "1:a|é\n");
    CHECK_THAT(rows_of("a,b\n1,\xE9\n"), Catch::Contains("a.csv:2: encoding, expected text in UTF-8"));
    CHECK_THAT(rows_of("a", "Klingon"), Catch::Contains("expected one that is known"));
}

TEST_CASE("a letter that lies across two pieces of the file stays whole", "[import]")
{
    const std::string filler((1 << 16) - 1, 'x');
    CHECK(rows_of(filler + "é\n") == "1:" + filler + "é\n");
}

TEST_CASE("a quote that swallows the file is stopped before memory ends", "[import]")
{
    const std::string swallowed = "a\n\"" + std::string(std::size_t{17} << 20, 'x');
    CHECK_THAT(rows_of(swallowed), Catch::EndsWith("a.csv:2: row, expected at most 16 MB, found more: a quote is not closed"));
}

TEST_CASE("the delimiter is the one that divides the lines alike", "[import]")
{
    CHECK(detect_delimiter("a,b;c\n1,2\n3,4\n").value == ",");
    CHECK(detect_delimiter("name;note\nA;x, y, z\nB;u, v, w\n").value == ";");
    CHECK(detect_delimiter("a\tb\n1\t2\n").value == "\t");
    CHECK(detect_delimiter("a|b|c\n1|2|3\n").value == "|");
    CHECK(detect_delimiter("\"a;b;c\",d\n\"1;2\",3\n").value == ",");
    CHECK(detect_delimiter("only\n1\n").origin == "assumed");
    CHECK(detect_delimiter("").value == ",");
}

TEST_CASE("the order of dates is found, or asked for", "[import]")
{
    const auto order_of = [](std::initializer_list<const char*> dates) {
        FormEvidence evidence("a.csv");
        std::int64_t line = 2;
        for (const char* date : dates)
            evidence.add_date(date, line++);
        Finding finding;
        const auto order = evidence.date_order(finding);
        return order ? finding.value + ' ' + finding.origin : order.error().text();
    };
    CHECK(order_of({"01/02/2024", "13/02/2024"}) == "dmy detected");
    CHECK(order_of({"01/02/2024", "02/13/2024"}) == "mdy detected");
    CHECK(order_of({"01.02.2024"}) == "dmy assumed");
    CHECK(order_of({"2024-02-01"}) == "ymd detected");
    CHECK(order_of({"03/03/2024"}) == "ymd detected"); // the same day either way
    CHECK(
        order_of({"01/02/2024"}) ==
        "a.csv:2: date order, expected \"date_order\": \"dmy\" or \"mdy\" in the map, found 01/02/2024, and no date that tells");
    CHECK_THAT(order_of({"13/02/2024", "02/13/2024"}),
               Catch::Contains("a.csv:2: date order, expected one order") && Catch::Contains("line 3"));
}

TEST_CASE("the decimal sign is found, or asked for", "[import]")
{
    const auto sign_of = [](std::initializer_list<const char*> numbers) {
        FormEvidence evidence("a.csv");
        std::int64_t line = 2;
        for (const char* number : numbers)
            evidence.add_number(number, line++);
        Finding finding;
        const auto sign = evidence.decimal(finding);
        return sign ? finding.value + ' ' + finding.origin : sign.error().text();
    };
    CHECK(sign_of({"1", "2,5"}) == ", detected");
    CHECK(sign_of({"1", "2.5"}) == ". detected");
    CHECK(sign_of({"1", "2"}) == ". assumed");
    CHECK(sign_of({"1,234"}) == ". assumed"); // perhaps a thousand
    CHECK(sign_of({"0,234"}) == ", detected");
    CHECK_THAT(sign_of({"2,5", "2.5"}), Catch::Contains("decimal sign, expected one sign"));
}
