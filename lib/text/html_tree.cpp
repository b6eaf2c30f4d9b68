#include "text/html_tree.hpp"

#include <algorithm>
#include <csetjmp>
#include <cstddef>
#include <cstdlib>

#include "text/html_nesting.hpp"
#include "zhibiao/error.hpp"

namespace zhibiao::text {

// All blocks that the parser asks for, in a list, so that the nodes are freed without walking the tree (gumbo's own way
// recurses as deep as the tree is), and with an upper bound. Gumbo does not expect an allocator to fail: the only way out
// is a jump over its frames, which are plain C and have nothing to clean up.
struct HtmlTree::Memory {
  struct alignas(std::max_align_t) Block {
    Block* previous;
    Block* next;
    std::size_t size;
  };

  explicit Memory(std::size_t limit) : left(limit) { blocks.previous = blocks.next = &blocks; }
  Memory(const Memory&) = delete;
  Memory& operator=(const Memory&) = delete;
  ~Memory() {
    while (blocks.next != &blocks) release(this, blocks.next + 1);
  }

  static void* allocate(void* self, std::size_t size) {
    auto& memory = *static_cast<Memory*>(self);
    const std::size_t whole = sizeof(Block) + size;
    auto* block = whole > memory.left ? nullptr : static_cast<Block*>(std::malloc(whole));
    if (block == nullptr) std::longjmp(memory.exhausted, 1);  // NOLINT(cert-err52-cpp): see above
    memory.left -= whole;
    *block = {&memory.blocks, memory.blocks.next, whole};
    memory.blocks.next = memory.blocks.next->previous = block;
    return block + 1;
  }

  static void release(void* self, void* pointer) {
    if (pointer == nullptr) return;
    Block* block = static_cast<Block*>(pointer) - 1;
    block->previous->next = block->next;
    block->next->previous = block->previous;
    static_cast<Memory*>(self)->left += block->size;
    std::free(block);
  }

  // The element <html>, or nullptr when the memory does not suffice.
  const GumboNode* parse(std::string_view html) {
    GumboOptions options = kGumboDefaultOptions;
    options.allocator = allocate;
    options.deallocator = release;
    options.userdata = this;
    options.max_errors = 0;
    if (setjmp(exhausted) != 0) return nullptr;  // NOLINT(cert-err52-cpp): see above
    return gumbo_parse_with_options(&options, html.data(), html.size())->root;
  }

  Block blocks{};
  std::size_t left;
  std::jmp_buf exhausted{};
};

HtmlTree::HtmlTree(std::string_view html, const std::string& source) : bounded_(bound_nesting(html)) {
  // Ordinary pages take 5 to 40 times their size, the tightest markup (<p>x<p>x) some 100 times.
  constexpr std::size_t base = std::size_t{64} << 20;
  constexpr std::size_t factor = 128;
  constexpr std::size_t most = std::size_t{4} << 30;
  const std::string_view parsed = bounded_ ? std::string_view(*bounded_) : html;
  memory_ = std::make_unique<Memory>(std::min(base + factor * parsed.size(), most));
  root_ = memory_->parse(parsed);
  if (root_ == nullptr) {
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

}  // namespace zhibiao::text
