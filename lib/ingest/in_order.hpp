/// @file in_order.hpp
/// Work in several threads whose results come in order.
#pragma once

#include <algorithm>
#include <condition_variable>
#include <cstddef>
#include <exception>
#include <functional>
#include <memory>
#include <mutex>
#include <thread>
#include <utility>
#include <vector>

namespace zhibiao::batch {

/// Does `work(0)`, `work(1)` … in several threads, never far ahead of what was taken, so that memory stays bounded. Where the system gives
/// fewer threads the work goes on with those, and with none in the thread that takes the results.
template <typename Result>
class InOrder {
 public:
  /// `work` must be safe to call from several threads.
  InOrder(std::size_t count, unsigned threads, std::function<Result(std::size_t)> work)
      : count_(count), slots_(std::min(count, std::size_t{threads} * results_per_thread)), work_(std::move(work)) {
    const std::size_t wanted = std::min<std::size_t>(threads, count);
    threads_.reserve(wanted);
    try {
      while (threads_.size() < wanted) threads_.emplace_back([this] { run(); });
    } catch (const std::exception&) {
      // The threads that were started will do.
    }
  }
  InOrder(const InOrder&) = delete;
  InOrder& operator=(const InOrder&) = delete;
  /// Waits for the work that has begun; the rest is left.
  ~InOrder() {
    {
      const std::lock_guard lock(mutex_);
      count_ = 0;
    }
    changed_.notify_all();
    for (std::thread& thread : threads_) thread.join();
  }

  /// The next result, or what `work` threw; may be called `count` times, from one thread.
  Result next() {
    if (threads_.empty()) return work_(taken_++);
    std::unique_lock lock(mutex_);
    Slot& slot = slot_of(taken_);
    changed_.wait(lock, [&] { return slot.result || slot.fault; });
    Slot done = std::exchange(slot, Slot());
    ++taken_;
    lock.unlock();
    changed_.notify_all();
    if (done.fault) std::rethrow_exception(done.fault);
    return std::move(*done.result);
  }

 private:
  static constexpr std::size_t results_per_thread = 16;
  struct Slot {
    std::unique_ptr<Result> result;
    std::exception_ptr fault;
  };

  Slot& slot_of(std::size_t index) { return slots_[index % slots_.size()]; }

  void run() noexcept {
    std::unique_lock lock(mutex_);
    while (true) {
      changed_.wait(lock, [this] { return started_ >= count_ || started_ < taken_ + slots_.size(); });
      if (started_ >= count_) return;
      const std::size_t index = started_++;
      lock.unlock();
      Slot done;
      try {
        done.result = std::make_unique<Result>(work_(index));
      } catch (...) {
        done.fault = std::current_exception();
      }
      lock.lock();
      slot_of(index) = std::move(done);
      changed_.notify_all();
    }
  }

  std::mutex mutex_;
  std::condition_variable changed_;
  std::size_t count_;
  std::size_t started_ = 0;
  std::size_t taken_ = 0;
  std::vector<Slot> slots_;  // a ring of the results that are next
  std::function<Result(std::size_t)> work_;
  std::vector<std::thread> threads_;
};

}  // namespace zhibiao::batch
