#pragma once

#include "core/json_file.h"
#include "core/problem.h"
#include "survey/definition/defined_expression.h"

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace yardstick {

/// What comes to light while a definition is read: reasons to refuse it, warnings, and its expressions.
class DefinitionReport {
public:
    explicit DefinitionReport(const JsonFile& file) : file_(file) {}

    const JsonFile& file() const { return file_; }

    void refuse(const std::string& pointer, std::string what, std::string expected, std::string found);
    void warn(const std::string& pointer, std::string what, std::string expected, std::string found);

    /// Takes in the expression at `pointer`. Null, with a problem noted, when it does not parse, calls a function that
    /// does not exist, or reads a property of an element: {$element.property}.
    ExpressionPtr expression(const std::string& pointer, const std::string& text);

    bool has_problems() const { return !problems_.empty(); }
    Problems problems() const { return in_file_order(problems_); }
    Problems warnings() const { return in_file_order(warnings_); }
    /// Every expression taken in, in the order of the file.
    std::vector<ExpressionPtr> expressions() const;

private:
    struct Note {
        int line;
        Problem problem;
    };

    static Problems in_file_order(std::vector<Note> notes);
    Note note(const std::string& pointer, std::string what, std::string expected, std::string found) const;

    const JsonFile& file_;
    std::vector<Note> problems_;
    std::vector<Note> warnings_;
    std::map<std::string, ExpressionPtr> expressions_; ///< by pointer
};

/// A value as a problem shows it: short texts and numbers as they are, else what kind of thing it is.
std::string shown(const Json& value);

} // namespace yardstick
