// Writes every STEPth case of expressions.jsonl or regular_expressions.jsonl as an input of its own into FOLDER.
//
//   fuzz_seeds CASES.jsonl FOLDER STEP

#include "core/json.h"

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iostream>

int main(int argc, char** argv)
{
    if (argc != 4 || std::atoi(argv[3]) < 1) {
        std::cerr << "usage: fuzz_seeds CASES.jsonl FOLDER STEP\n";
        return 2;
    }
    std::ifstream lines(argv[1]);
    const std::filesystem::path folder = argv[2];
    std::filesystem::create_directories(folder);
    int place = 0;
    for (std::string line; std::getline(lines, line); ++place) {
        if (place % std::atoi(argv[3]) != 0)
            continue;
        const auto recorded = yardstick::Json::parse(line);
        std::ofstream input(folder / std::to_string(place), std::ios::binary);
        if (recorded.is_array()) // pattern, flags, text, result
            input << recorded.at(0).get<std::string>() << '\n' << recorded.at(2).get<std::string>();
        else
            input << recorded.at("expression").get<std::string>() << '\n' << recorded.at("values").dump();
    }
    return place > 0 ? 0 : 1;
}
