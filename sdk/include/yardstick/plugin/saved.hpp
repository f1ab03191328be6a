#pragma once

#include <yardstick/abi.h>

#include <array>
#include <bit>
#include <cmath>
#include <cstdint>
#include <stdexcept>

namespace yardstick {
inline namespace plugin_v1 {

/// What was handed in cannot be used; the sentence goes to the user.
class BadInput : public std::runtime_error {
public:
    using std::runtime_error::runtime_error;
};

/// The host's sink refused more bytes; its status is handed back.
struct SinkFailed {
    ys_status status;
};

/// Writes a state as words of 8 bytes, little-endian, so that the bytes are the same on every machine.
class Writer {
public:
    explicit Writer(const ys_sink& sink) : sink_(sink) {}

    void word(std::uint64_t value)
    {
        if (used_ == buffer_.size())
            flush();
        for (int byte = 0; byte < 8; ++byte)
            buffer_[used_++] = static_cast<unsigned char>(value >> (8 * byte));
    }
    void integer(std::int64_t value) { word(static_cast<std::uint64_t>(value)); }
    void number(double value) { word(std::bit_cast<std::uint64_t>(value)); }

    void flush()
    {
        if (used_ == 0)
            return;
        if (const ys_status status = sink_.write(sink_.context, buffer_.data(), used_); status != YS_OK)
            throw SinkFailed{status};
        used_ = 0;
    }

private:
    const ys_sink& sink_;
    std::array<unsigned char, 512> buffer_;
    std::size_t used_ = 0;
};

/// Reads what a Writer wrote. Throws BadInput for what no Writer can have written.
class Reader {
public:
    Reader(const void* bytes, std::size_t size) : next_(static_cast<const unsigned char*>(bytes)), left_(size) {}

    std::uint64_t word()
    {
        if (left_ < 8)
            throw BadInput("the saved state ends too early");
        std::uint64_t value = 0;
        for (int byte = 0; byte < 8; ++byte)
            value |= static_cast<std::uint64_t>(next_[byte]) << (8 * byte);
        next_ += 8;
        left_ -= 8;
        return value;
    }
    std::int64_t integer() { return static_cast<std::int64_t>(word()); }
    /// A count of rows: not negative, and small enough that sums of many do not overflow.
    std::int64_t counted()
    {
        const std::int64_t value = integer();
        require(value >= 0 && value <= (std::int64_t{1} << 40));
        return value;
    }
    /// A finite number.
    double number()
    {
        const double value = std::bit_cast<double>(word());
        require(std::isfinite(value));
        return value;
    }

    void require(bool is_possible) const
    {
        if (!is_possible)
            throw BadInput("the saved state holds what no state can hold");
    }
    std::size_t words_left() const { return left_ / 8; }
    void finish() const
    {
        if (left_ != 0)
            throw BadInput("the saved state is longer than expected");
    }

private:
    const unsigned char* next_;
    std::size_t left_;
};

} // namespace plugin_v1
} // namespace yardstick
