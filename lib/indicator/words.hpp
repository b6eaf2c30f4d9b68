/// @file words.hpp
/// The categories of the clause grammar (schema/lexicon/clauses.toml), looked up once.
#pragma once

#include "lexicon/lexicon.hpp"

namespace zhibiao::indicator {

struct Words {
  explicit Words(const lexicon::Lexicon& lexicon)
      : function(lexicon.category("function")),
        increase(lexicon.category("change.increase")),
        decrease(lexicon.category("change.decrease")),
        to(lexicon.category("change.to")),
        level(lexicon.category("change.level")),
        gap(lexicon.category("change.gap")),
        opening(lexicon.category("change.opening")),
        per_year(lexicon.category("change.per_year")),
        from(lexicon.category("number.from")),
        from_word(lexicon.category("number.from_word")),
        compare_before(lexicon.category("compare.before")),
        compare_after(lexicon.category("compare.after")),
        compare_former(lexicon.category("compare.former")),
        compare_with(lexicon.category("compare.with")),
        compare_running(lexicon.category("compare.running")),
        share(lexicon.category("share")),
        part_open(lexicon.category("part.open")),
        part_rest(lexicon.category("part.rest")),
        part_among(lexicon.category("part.among")),
        label_edge(lexicon.category("label.edge")),
        label_bound(lexicon.category("label.bound")),
        part_plus(lexicon.category("part.plus")),
        part_without(lexicon.category("part.without")),
        target_behind(lexicon.category("target.behind")),
        carried(lexicon.category("time.carried")),
        same_period(lexicon.category("time.same_period")),
        flow(lexicon.category("time.flow")),
        stock(lexicon.category("time.stock")),
        part_sum(lexicon.category("part.sum")),
        part_of_these(lexicon.category("part.of_these")),
        part_not_of_these(lexicon.category("part.not_of_these")),
        part_counted(lexicon.category("part.counted")),
        part_lead(lexicon.category("part.lead")),
        part_apart(lexicon.category("part.apart")),
        classify_open(lexicon.category("classify.open")),
        classify_close(lexicon.category("classify.close")),
        classify_general(lexicon.category("classify.general")),
        total_row(lexicon.category("part.total_row")),
        generic(lexicon.category("measure.generic")),
        share_of(lexicon.category("share.of")),
        share_kind(lexicon.category("share.kind")),
        about(lexicon.category("clause.about")),
        head_place(lexicon.category("head.place")),
        clause_break(lexicon.category("clause.break")),
        clause_unbroken(lexicon.category("clause.unbroken")),
        respectively(lexicon.category("respectively")),
        joint(lexicon.category("list.joint")),
        join(lexicon.category("list.join")),
        target_word(lexicon.category("target.word")),
        target_firm(lexicon.category("target.firm")),
        target_rule(lexicon.category("target.rule")),
        target_name(lexicon.category("target.name")),
        target_done(lexicon.category("target.done")),
        target_none(lexicon.category("target.none")),
        problem(lexicon.category("plan.problem")),
        plan_opener(lexicon.category("layout.plan_opener")),
        meeting(lexicon.category("layout.meeting")),
        measured(lexicon.category("compare.measured")),
        division(lexicon.category("place.division")),
        body(lexicon.category("place.body")),
        own_division(lexicon.category("place.own")),
        average(lexicon.category("place.average")),
        name_open(lexicon.category("place.name_open")),
        name_close(lexicon.category("place.name_close")) {}

  lexicon::CategoryId function, increase, decrease, to, level, gap, opening, per_year, from, from_word, compare_before, compare_after,
      compare_former, compare_with, compare_running, share, part_open, part_rest, part_among, label_edge, label_bound, part_plus,
      part_without, target_behind, carried, same_period, flow, stock, part_sum, part_of_these, part_not_of_these, part_counted, part_lead,
      part_apart, classify_open, classify_close, classify_general, total_row, generic, share_of, share_kind, about, head_place,
      clause_break, clause_unbroken, respectively, joint, join, target_word, target_firm, target_rule, target_name, target_done,
      target_none, problem, plan_opener, meeting, measured, division, body, own_division, average, name_open, name_close;
};

}  // namespace zhibiao::indicator
