#include "pages/html/tree.hpp"

#include <algorithm>
#include <array>
#include <csetjmp>
#include <cstddef>
#include <cstdlib>
#include <new>
#include <optional>
#include <utility>

#include "model/bounds.hpp"
#include "pages/html/nesting.hpp"
#include "pages/references.hpp"
#include "zhibiao/error.hpp"

namespace zhibiao::pages {

// All blocks that the parser asks for, so that the nodes are freed without walking the tree (gumbo's own way recurses as deep
// as the tree is), and with an upper bound. Small blocks, of which a page takes millions, are cut from chunks and used again
// by size; large ones stand in a list. Gumbo does not expect an allocator to fail: the only way out is a jump over its
// frames, which are plain C and have nothing to clean up.
struct HtmlTree::Memory {
  // Stands before a large block; before a small one stands its last member alone.
  struct Block {
    Block* previous;
    Block* next;
    std::size_t size;  // without this
  };
  struct Free {
    Free* next;
  };

  static constexpr std::size_t step = sizeof(std::size_t);  // nothing that gumbo keeps needs to stand at more than that
  static constexpr std::size_t largest_small = 512;
  static constexpr std::size_t chunk_size = std::size_t{1} << 18;
  static constexpr int beyond_limit = 1;  // what a jump out of the parser tells
  static constexpr int without_memory = 2;

  explicit Memory(std::size_t limit) : left(limit) { blocks.previous = blocks.next = &blocks; }
  Memory(const Memory&) = delete;
  Memory& operator=(const Memory&) = delete;
  ~Memory() {
    while (blocks.next != &blocks) release_large(blocks.next);
  }

  static void* allocate(void* self, std::size_t size) {
    auto& memory = *static_cast<Memory*>(self);
    const std::size_t rounded = std::max((size + step - 1) / step, std::size_t{1}) * step;
    if (rounded > memory.left) std::longjmp(memory.exhausted, beyond_limit);  // NOLINT(cert-err52-cpp): see above
    void* block = rounded <= largest_small ? memory.allocate_small(rounded) : memory.allocate_large(rounded);
    if (block == nullptr) std::longjmp(memory.exhausted, without_memory);  // NOLINT(cert-err52-cpp): see above
    memory.left -= rounded;
    return block;
  }

  static void release(void* self, void* pointer) {
    if (pointer == nullptr) return;
    auto& memory = *static_cast<Memory*>(self);
    const std::size_t size = *(static_cast<std::size_t*>(pointer) - 1);
    memory.left += size;
    if (size > largest_small) {
      release_large(static_cast<Block*>(pointer) - 1);
    } else {
      Free*& first = memory.free_by_size[size / step];
      first = new (pointer) Free{first};
    }
  }

  void* allocate_small(std::size_t size) {
    if (Free*& first = free_by_size[size / step]; first != nullptr) return std::exchange(first, first->next);
    if (chunk_left < step + size) {
      char* chunk = static_cast<char*>(allocate_large(chunk_size));
      if (chunk == nullptr) return nullptr;
      next_in_chunk = chunk;
      chunk_left = chunk_size;
    }
    auto* block = new (next_in_chunk) std::size_t{size} + 1;
    next_in_chunk += step + size;
    chunk_left -= step + size;
    return block;
  }

  void* allocate_large(std::size_t size) {
    auto* block = static_cast<Block*>(std::malloc(sizeof(Block) + size));
    if (block == nullptr) return nullptr;
    *block = {&blocks, blocks.next, size};
    blocks.next = blocks.next->previous = block;
    return block + 1;
  }

  static void release_large(Block* block) {
    block->previous->next = block->next;
    block->next->previous = block->previous;
    std::free(block);
  }

  // The element <html>, or nullptr when the limit does not suffice. Throws std::bad_alloc when the system has no memory.
  const GumboNode* parse(std::string_view html) {
    GumboOptions options = kGumboDefaultOptions;
    options.allocator = allocate;
    options.deallocator = release;
    options.userdata = this;
    options.max_errors = 0;
    switch (setjmp(exhausted)) {  // NOLINT(cert-err52-cpp): see above
      case beyond_limit:
        return nullptr;
      case without_memory:
        throw std::bad_alloc();
      default:
        break;
    }
    return gumbo_parse_with_options(&options, html.data(), html.size())->root;
  }

  Block blocks{};
  std::size_t left;
  std::array<Free*, largest_small / step + 1> free_by_size{};
  char* next_in_chunk = nullptr;
  std::size_t chunk_left = 0;
  std::jmp_buf exhausted{};
};

HtmlTree::HtmlTree(std::string_view html, const std::string& source) {
  // Ordinary pages take 5 to 40 times their size, the tightest markup (<p>x<p>x) some 100 times.
  constexpr std::size_t base = std::size_t{64} << 20;
  constexpr std::size_t factor = 128;
  const std::optional<std::string> mended = mend_references(html);
  const std::string_view whole = mended ? std::string_view(*mended) : html;
  const std::optional<std::string> bounded = bound_nesting(whole);
  const std::string_view parsed = bounded ? std::string_view(*bounded) : whole;
  memory_ = std::make_unique<Memory>(std::min(base + factor * parsed.size(), allowed_memory()));
  root_ = memory_->parse(parsed);
  if (root_ == nullptr) {
    if (base + factor * parsed.size() > allowed_memory()) require_within(&Limits::memory, (allowed_memory() >> 20) + 1);
    throw Error(ErrorCode::unreadable, source + " has HTML markup that takes too much memory: save the page as text first.");
  }
}

HtmlTree::~HtmlTree() = default;

std::string_view attribute(const GumboNode& element, const char* name) {
  const GumboAttribute* found = gumbo_get_attribute(&element.v.element.attributes, name);
  return found == nullptr ? std::string_view{} : found->value;
}

bool has_attribute(const GumboNode& element, const char* name) {
  return gumbo_get_attribute(&element.v.element.attributes, name) != nullptr;
}

}  // namespace zhibiao::pages
