#include "model/bounds.hpp"

#include <algorithm>
#include <array>
#include <limits>

#include "zhibiao/error.hpp"

namespace zhibiao {
namespace {

constexpr int megabyte = 20;  // bits
constexpr std::uint64_t unbounded = std::numeric_limits<std::uint64_t>::max();

constexpr std::array<LimitEntry, 8> entries = {{
    {"megabytes", &Limits::megabytes, "MB"},
    {"characters", &Limits::characters, "characters"},
    {"nesting", &Limits::nesting, "elements within each other"},
    {"cells", &Limits::cells, "cells in one table"},
    {"observations", &Limits::observations, "figures"},
    {"rejections", &Limits::rejections, "numbers that are no figures"},
    {"memory", &Limits::memory, "MB of elements"},
    {"steps", &Limits::steps, "steps of reading"},
}};

thread_local constinit const Limits* limits_here = nullptr;
thread_local constinit const std::string* source_here = nullptr;

[[noreturn]] void refuse(std::uint64_t Limits::*limit) {
  const auto* entry = std::find_if(entries.begin(), entries.end(), [&](const LimitEntry& one) { return one.limit == limit; });
  throw Error(ErrorCode::unreadable, *source_here + " has more than " + std::to_string(limits_here->*limit) + " " + std::string(entry->of) +
                                         ", which is the limit \"" + std::string(entry->name) +
                                         "\" for one document: split it into its reports, or raise the limit.");
}

}  // namespace

thread_local constinit std::uint64_t bounds::steps_left = unbounded;

void bounds::out_of_steps() { refuse(&Limits::steps); }

void bounds::stuck(std::uint64_t position) {
  throw Error(ErrorCode::unreadable, "the text cannot be read on at position " + std::to_string(position) +
                                         ": a rule read nothing there (a fault of this library; please report it with the document)");
}

std::span<const LimitEntry> ZHIBIAO_ABI::limit_entries() noexcept { return entries; }

Bounds::Bounds(const Limits& limits, const std::string& source) noexcept : former_{limits_here, source_here, bounds::steps_left} {
  limits_here = &limits;
  source_here = &source;
  bounds::steps_left = limits.steps;
}

Bounds::~Bounds() {
  limits_here = former_.limits;
  source_here = former_.source;
  bounds::steps_left = former_.steps_left;
}

std::size_t allowed_memory() noexcept {
  constexpr std::size_t all = std::numeric_limits<std::size_t>::max();
  if (limits_here == nullptr || limits_here->memory > all >> megabyte) return all;
  return static_cast<std::size_t>(limits_here->memory) << megabyte;
}

void require_size(std::uint64_t bytes) {
  const std::uint64_t whole = bytes >> megabyte;
  require_within(&Limits::megabytes, bytes > whole << megabyte ? whole + 1 : whole);
}

void require_within(std::uint64_t Limits::*limit, std::uint64_t amount) {
  if (limits_here != nullptr && amount > limits_here->*limit) refuse(limit);
}

}  // namespace zhibiao
