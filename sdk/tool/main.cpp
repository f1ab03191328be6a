// yardstick-plugin manifest LIBRARY -o FILE: writes the manifest that stands beside a plugin's library.

#include "manifest.h"

#include <exception>
#include <fstream>
#include <iostream>
#include <string_view>

int main(int argc, char** argv)
{
    if (argc != 5 || std::string_view(argv[1]) != "manifest" || std::string_view(argv[3]) != "-o") {
        std::cerr << "usage: yardstick-plugin manifest LIBRARY -o FILE\n";
        return 2;
    }
    try {
        const std::string manifest = describe_plugin(argv[2]);
        std::ofstream out(argv[4], std::ios::binary);
        out << manifest << std::flush;
        if (!out) {
            std::cerr << argv[4] << ": cannot be written\n";
            return 3;
        }
        return 0;
    } catch (const std::exception& problem) {
        std::cerr << problem.what() << '\n';
        return 1;
    }
}
