#include "host/arrow_batch.h"

namespace yardstick {

namespace {

// The columns are the batch's, so there is nothing to release; a null pointer would mean "already released".
void release_nothing(ArrowArray*) {}

ArrowArray borrowed_array(std::int64_t length, std::int64_t nulls, std::int64_t buffer_count, const void** buffers)
{
    ArrowArray array{};
    array.length = length;
    array.null_count = nulls;
    array.n_buffers = buffer_count;
    array.buffers = buffers;
    array.release = release_nothing;
    return array;
}

} // namespace

void ArrowBatch::point(Node& node, const Column& column)
{
    const bool has_three = column.type == FieldType::text;
    node.array = borrowed_array(column.rows, column.nulls, has_three ? 3 : 2, node.buffers.data());
    node.buffers[0] = column.nulls == 0 ? nullptr : column.validity.data();
    switch (column.type) {
    case FieldType::number:
        node.buffers[1] = column.numbers.data();
        break;
    case FieldType::date:
        node.buffers[1] = column.integers.data();
        break;
    case FieldType::boolean:
        node.buffers[1] = column.bits.data();
        break;
    case FieldType::text:
        node.buffers[1] = column.offsets.data();
        node.buffers[2] = column.bytes.data();
        break;
    case FieldType::choices:
        node.buffers[1] = column.list_offsets.data();
        node.items = borrowed_array(column.list_offsets.back(), 0, 3, node.item_buffers.data());
        node.item_buffers = {nullptr, column.offsets.data(), column.bytes.data()};
        node.item_pointer = &node.items;
        node.array.n_children = 1;
        node.array.children = &node.item_pointer;
        break;
    }
}

ArrowBatch::ArrowBatch(const Batch& batch)
{
    for (const std::shared_ptr<const Column>& column : batch.columns) {
        nodes_.push_back(std::make_unique<Node>());
        point(*nodes_.back(), *column);
        children_.push_back(&nodes_.back()->array);
    }
    root_ = borrowed_array(batch.rows, 0, 1, &root_validity_);
    root_.n_children = static_cast<std::int64_t>(children_.size());
    root_.children = children_.data();
}

} // namespace yardstick
