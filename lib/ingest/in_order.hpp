/// @file in_order.hpp
/// Work in several threads whose results come in order.
#pragma once

#include <algorithm>
#include <condition_variable>
#include <cstddef>
#include <functional>
#include <map>
#include <mutex>
#include <thread>
#include <utility>
#include <vector>

namespace zhibiao::batch {

/// Does `work(0)`, `work(1)` … in several threads, never far ahead of what was taken, so that memory stays bounded.
template <typename Result>
class InOrder {
 public:
  /// `work` must be safe to call from several threads, and must not throw.
  InOrder(std::size_t count, unsigned threads, std::function<Result(std::size_t)> work)
      : count_(count), window_(std::size_t{threads} * results_per_thread), work_(std::move(work)) {
    for (std::size_t i = 0; i < std::min<std::size_t>(threads, count); ++i) threads_.emplace_back([this] { run(); });
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

  /// The next result; may be called `count` times, from one thread.
  Result next() {
    std::unique_lock lock(mutex_);
    changed_.wait(lock, [this] { return done_.contains(taken_); });
    Result result = std::move(done_.extract(taken_++).mapped());
    lock.unlock();
    changed_.notify_all();
    return result;
  }

 private:
  static constexpr std::size_t results_per_thread = 16;

  void run() {
    std::unique_lock lock(mutex_);
    while (true) {
      changed_.wait(lock, [this] { return started_ >= count_ || started_ < taken_ + window_; });
      if (started_ >= count_) return;
      const std::size_t index = started_++;
      lock.unlock();
      Result result = work_(index);
      lock.lock();
      done_.emplace(index, std::move(result));
      changed_.notify_all();
    }
  }

  std::mutex mutex_;
  std::condition_variable changed_;
  std::size_t count_;
  std::size_t window_;
  std::size_t started_ = 0;
  std::size_t taken_ = 0;
  std::map<std::size_t, Result> done_;
  std::function<Result(std::size_t)> work_;
  std::vector<std::thread> threads_;
};

}  // namespace zhibiao::batch
