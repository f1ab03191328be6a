#include "cli/context.h"

#include <iostream>

int main(int argc, char** argv)
{
    const std::vector<std::string> arguments(argv + 1, argv + argc);
    return yardstick::run_command_line(arguments, std::cin, std::cout, std::cerr);
}
