#include "indicator/certainty.hpp"

#include <algorithm>
#include <cmath>
#include <string>

#include "lexicon/tree.hpp"
#include "zhibiao/error.hpp"

namespace zhibiao::indicator {

namespace {

constexpr const char* file = "certainty/weights.toml";

// The weights of a logistic regression, and where its classes begin.
struct Weights {
  double base, part_cue, table, inherited, source;
  double explained, unread, unread_near, unread_after, nothing_read;
  double score, rival, lent, farther, far;
  double high, medium, threshold;
};

Weights read_weights() {
  const lexicon::Node root = lexicon::tree(file);
  const auto number = [&](const char* table, const char* name) {
    const auto value = root[table][name].number();
    if (!value) throw Error(ErrorCode::schema, std::string(file) + ": [" + table + "] needs a number `" + name + '`');
    return *value;
  };
  const auto weight = [&](const char* name) { return number("weights", name); };
  return {weight("base"),
          weight("part_cue"),
          weight("table"),
          weight("inherited"),
          weight("source"),
          weight("explained"),
          weight("unread"),
          weight("unread_near"),
          weight("unread_after"),
          weight("nothing_read"),
          weight("score"),
          weight("rival"),
          weight("lent"),
          weight("farther"),
          weight("far"),
          number("classes", "high"),
          number("classes", "medium"),
          number("classes", "threshold")};
}

const Weights& weights() {
  static const Weights read = read_weights();
  return read;
}

// Lengths and scores beyond these say no more.
constexpr std::uint32_t longest_unread = 20;
constexpr double highest_score = 8;
constexpr double surest_source = 0.999;

double share(std::uint32_t part, std::uint32_t whole) { return whole == 0 ? 1.0 : double(part) / whole; }

}  // namespace

double certainty(const Evidence& evidence) {
  const Weights& w = weights();
  const auto length = [](std::uint32_t unread) { return std::min(unread, longest_unread) / 10.0; };
  double z = w.base;
  if (evidence.way == Evidence::Way::inherited) {
    const double source = std::min(evidence.source, surest_source);
    z += w.inherited + w.source * std::log(source / (1 - source));
    return 1 / (1 + std::exp(-z));
  }
  if (evidence.way == Evidence::Way::table) z += w.table;
  if (evidence.way == Evidence::Way::part_cue) z += w.part_cue;
  if (evidence.way != Evidence::Way::table) {
    z += w.explained * (1 - share(evidence.unread, evidence.own)) + w.unread * length(evidence.unread);
    z += w.unread_near * length(evidence.unread_near) + w.unread_after * length(evidence.unread_after);
    if (evidence.own > 0 && evidence.unread == evidence.own) z += w.nothing_read;
  }
  z += w.score * std::min(evidence.score, highest_score) / 4 + w.rival * evidence.rival;
  if (!evidence.own_topic) z += evidence.topic_steps <= 1 ? w.lent : evidence.topic_steps <= 5 ? w.farther : w.far;
  return 1 / (1 + std::exp(-z));
}

Confidence confidence(double certainty) {
  return certainty >= weights().high ? Confidence::high : certainty >= weights().medium ? Confidence::medium : Confidence::low;
}

double default_threshold() { return weights().threshold; }

}  // namespace zhibiao::indicator
