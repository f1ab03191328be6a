#include "cli/context.h"
#include "cli/interruption.h"
#include "cli/response_text.h"

#include "core/whole_file.h"
#include "report/response_export.h"
#include "store/workspace_store.h"
#include "survey/attachment_store.h"
#include "survey/survey_lifecycle.h"

namespace yardstick {

namespace {

struct ResponseOptions {
    std::string source, department, site, person, reason, id, by, from, to;
    std::vector<std::string> answers;
    std::string output;
    bool as_codes = false;
    bool with_voided = false;
    int limit = 20;
    int attachment = 0; ///< from 1; 0: none
};

/// What staff answered is never shown one by one.
Problem one_by_one(const std::string& survey)
{
    return {{}, "responses to " + survey, "a survey that customers answer; what staff answered is shown by score and round comments alone", "one that staff answer"};
}

ExitCode list_responses(CommandContext& context, const ResponseOptions& options)
{
    ResponseQuery query;
    query.source = options.source;
    query.department = options.department;
    query.site = options.site;
    query.person = options.person;
    query.voided = Voided::included;
    query.period = period_between(context, options.from, options.to);
    if (const auto survey = find_survey_in_any_state(context.workspace().surveys(), query.source); survey && survey->audience() == Audience::staff)
        return context.refuse(one_by_one(query.source));
    std::vector<TableRow> rows;
    for (const Response& response : context.workspace().responses().latest(query, options.limit)) {
        if (!response.round.empty())
            continue;
        if (context.as_json)
            context.print_json(to_json(response));
        else
            rows.push_back({response.id, to_text(response.occurred_at), response.source, response.department, response.channel,
                            response.is_voided ? "voided" : response.revision > 1 ? "corrected" : "", response.answers});
    }
    if (!context.as_json)
        context.print_table({"response", "occurred at", "source", "department", "channel", "state", "answers"}, rows);
    return ExitCode::done;
}

ExitCode show(CommandContext& context, const ResponseOptions& options)
{
    const auto history = context.workspace().responses().history(options.id);
    if (history.empty())
        return context.refuse(Problem{{}, "response", "the id of one that exists", '"' + options.id + '"'});
    if (!history.front().round.empty())
        return context.refuse(one_by_one(history.front().source));
    for (const Response& revision : history)
        context.print(to_json(revision), json_text(to_json(revision), 2));
    return ExitCode::done;
}

/// Writes a file or a signature of the revision that counts to a file.
ExitCode give_attachment(CommandContext& context, const ResponseOptions& options)
{
    const auto response = context.workspace().responses().find(options.id);
    if (!response || !response->round.empty())
        return response ? context.refuse(one_by_one(response->source)) : context.refuse(Problem{{}, "response", "the id of one that exists", '"' + options.id + '"'});
    const auto references = references_in(Json::parse(response->answers));
    const auto wanted = static_cast<std::size_t>(options.attachment);
    if (wanted > references.size())
        return context.refuse(Problem{{}, "attachment of response " + options.id, "1 to " + std::to_string(references.size()), std::to_string(wanted)});
    const NamedReference& reference = references[wanted - 1];
    const auto attachment = context.store().attachments().find(reference.sha256);
    if (!attachment)
        return context.refuse(Problem{{}, "attachment of response " + options.id, "one that is in this workspace", reference.sha256});
    write_whole_file(options.output, attachment->bytes);
    context.print({{"name", reference.name}, {"type", attachment->type}, {"size", attachment->bytes.size()}, {"sha256", attachment->sha256}, {"file", options.output}},
                  "Written: " + words_of_size(attachment->bytes.size()) + ".");
    return ExitCode::done;
}

ExitCode correct(CommandContext& context, const ResponseOptions& options)
{
    const auto found = context.workspace().responses().find(options.id);
    const Json answers = answers_in(options.answers, found && found->source == "ask");
    const auto corrected = context.workspace().intake().correct(options.id, answers, options.reason, options.by);
    if (!corrected)
        return context.refuse(corrected.error());
    context.print(to_json(*corrected), "Corrected.");
    return ExitCode::done;
}

ExitCode void_response(CommandContext& context, const ResponseOptions& options)
{
    const auto voided = context.workspace().intake().void_response(options.id, options.reason, options.by);
    if (!voided)
        return context.refuse(voided.error());
    context.print({{"id", options.id}, {"voided", true}}, "Voided; it stays in the history.");
    return ExitCode::done;
}

ExitCode export_to_file(CommandContext& context, const ResponseOptions& options)
{
    Workspace& workspace = context.workspace();
    ResponseExport wanted{options.source, options.output};
    wanted.style = options.as_codes ? AnswerStyle::codes : AnswerStyle::labels;
    wanted.voided = options.with_voided ? Voided::included : Voided::left_out;
    const Interruption interruption;
    wanted.progress = [&interruption](std::int64_t) { interruption.check(); };
    const auto exported = export_responses(workspace.surveys(), workspace.responses(), workspace.office(), wanted);
    if (!exported)
        return context.refuse(exported.error());
    std::string text = std::to_string(exported->rows) + (exported->rows == 1 ? " response" : " responses") + " in " + options.output;
    if (exported->texts_cut > 0)
        text += "; " + std::to_string(exported->texts_cut) + " texts were longer than a cell can be and end with …";
    context.print({{"survey", options.source}, {"file", options.output}, {"rows", exported->rows}, {"texts_cut", exported->texts_cut}}, text);
    return ExitCode::done;
}

ExitCode restore_response(CommandContext& context, const ResponseOptions& options)
{
    const auto restored = context.workspace().intake().restore(options.id, options.reason, options.by);
    if (!restored)
        return context.refuse(restored.error());
    context.print({{"id", options.id}, {"voided", false}}, "Restored; it counts again.");
    return ExitCode::done;
}

ExitCode partials(CommandContext& context)
{
    std::vector<TableRow> rows;
    for (const PartialEntry& entry : context.workspace().partials().entries()) {
        if (context.as_json)
            context.print_json(to_json(entry));
        else
            rows.push_back({entry.id, to_text(entry.kept_at), entry.survey, entry.department, entry.channel, json_text(entry.response.answers)});
    }
    if (!context.as_json)
        context.print_table({"partial response", "kept at", "survey", "department", "channel", "answers"}, rows);
    return ExitCode::done;
}

ExitCode drop(CommandContext& context, const ResponseOptions& options)
{
    const auto dropped = context.workspace().partials().drop(options.id);
    if (!dropped)
        return context.refuse(dropped.error());
    context.print({{"id", options.id}, {"dropped", true}}, "Dropped; nothing of it is kept.");
    return ExitCode::done;
}

} // namespace

void add_response_commands(CLI::App& app, CommandContext& context)
{
    auto options = std::make_shared<ResponseOptions>();
    auto* response = app.add_subcommand("response", "Responses")->require_subcommand(1);
    auto* list_command = response->add_subcommand("list", "The newest responses");
    list_command->add_option("--survey", options->source, "Of this survey, or ask");
    list_command->add_option("--department", options->department, "Of this department");
    list_command->add_option("--site", options->site, "Of this site");
    list_command->add_option("--person", options->person, "Credited to this person");
    list_command->add_option("--from", options->from, "From this day, month or year");
    list_command->add_option("--to", options->to, "To this day, month or year");
    list_command->add_option("--limit", options->limit, "At most so many (default: 20)")->check(CLI::PositiveNumber);
    when_called(list_command, context, [&context, options] { return list_responses(context, *options); });

    auto* export_command = response->add_subcommand("export", "A survey's responses as a table, oldest first: a column for each question, and for each choice of several");
    export_command->add_option("SURVEY", options->source, "Its id")->required();
    export_command->add_option("-o,--output", options->output, "The file to write: .csv (text that a spreadsheet would compute gets a ' in front) or .xlsx")->required();
    export_command->add_flag("--codes", options->as_codes, "Values and names as they are stored, not as the survey words them");
    export_command->add_flag("--with-voided", options->with_voided, "With voided responses, marked in the column _state");
    when_called(export_command, context, [&context, options] { return export_to_file(context, *options); });

    auto* show_command = response->add_subcommand("show", "One response with its history");
    show_command->add_option("ID", options->id, "Its id")->required();
    auto* attachment = show_command->add_option("--attachment", options->attachment, "Instead: its file or signature of this number, counted from 1")->check(CLI::PositiveNumber);
    auto* output = show_command->add_option("-o,--output", options->output, "Where the attachment goes")->needs(attachment);
    attachment->needs(output);
    when_called(show_command, context, [&context, options] { return options->attachment > 0 ? give_attachment(context, *options) : show(context, *options); });

    auto* correct_command = response->add_subcommand("correct", "Change answers; the old ones stay in the history");
    correct_command->add_option("ID", options->id, "Its id")->required();
    correct_command->add_option("NAME=VALUE", options->answers, "The new answers; an empty value takes one away")->required();
    auto* void_command = response->add_subcommand("void", "Take a response out of every score; it stays in the history");
    void_command->add_option("ID", options->id, "Its id")->required();
    auto* restore_command = response->add_subcommand("restore", "Let a voided response count again");
    restore_command->add_option("ID", options->id, "Its id")->required();
    for (CLI::App* each : {correct_command, void_command, restore_command}) {
        each->add_option("--reason", options->reason, "Why")->required();
        each->add_option("--by", options->by, "Id of the person who does it");
    }
    auto* partials_command = response->add_subcommand("partials", "Responses that were begun and not completed (log --resume goes on with one)");
    when_called(partials_command, context, [&context] { return partials(context); });
    auto* drop_command = response->add_subcommand("drop", "Throw a partial response away");
    drop_command->add_option("ID", options->id, "Its id")->required();
    when_called(drop_command, context, [&context, options] { return drop(context, *options); });
    when_called(correct_command, context, [&context, options] { return correct(context, *options); });
    when_called(void_command, context, [&context, options] { return void_response(context, *options); });
    when_called(restore_command, context, [&context, options] { return restore_response(context, *options); });
}

} // namespace yardstick
