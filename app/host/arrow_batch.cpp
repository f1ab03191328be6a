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

ColumnBuffers buffers_of(const Column& column)
{
    ColumnBuffers buffers{column.type, column.nulls, 0, column.validity.data(), nullptr, column.offsets.data(), column.bytes.data()};
    switch (column.type) {
    case FieldType::number:
        buffers.values = column.numbers.data();
        break;
    case FieldType::date:
        buffers.values = column.integers.data();
        break;
    case FieldType::boolean:
        buffers.values = column.bits.data();
        break;
    case FieldType::text:
        break;
    case FieldType::choices:
        buffers.values = column.list_offsets.data();
        buffers.items = column.list_offsets.back();
        break;
    }
    return buffers;
}

std::vector<ColumnBuffers> buffers_of(const Batch& batch)
{
    std::vector<ColumnBuffers> columns;
    for (const std::shared_ptr<const Column>& column : batch.columns)
        columns.push_back(buffers_of(*column));
    return columns;
}

} // namespace

void ArrowBatch::point(Node& node, std::int64_t rows, const ColumnBuffers& column)
{
    node.array = borrowed_array(rows, column.nulls, column.type == FieldType::text ? 3 : 2, node.buffers.data());
    node.buffers = {column.nulls == 0 ? nullptr : column.validity, column.values, nullptr};
    if (column.type == FieldType::text)
        node.buffers = {node.buffers[0], column.offsets, column.bytes};
    if (column.type != FieldType::choices)
        return;
    node.items = borrowed_array(column.items, 0, 3, node.item_buffers.data());
    node.item_buffers = {nullptr, column.offsets, column.bytes};
    node.item_pointer = &node.items;
    node.array.n_children = 1;
    node.array.children = &node.item_pointer;
}

ArrowBatch::ArrowBatch(const Batch& batch) : ArrowBatch(batch.rows, buffers_of(batch)) {}

ArrowBatch::ArrowBatch(std::int64_t rows, const std::vector<ColumnBuffers>& columns) : nodes_(columns.size())
{
    for (std::size_t place = 0; place < columns.size(); ++place) {
        point(nodes_[place], rows, columns[place]);
        children_.push_back(&nodes_[place].array);
    }
    root_ = borrowed_array(rows, 0, 1, &root_validity_);
    root_.n_children = static_cast<std::int64_t>(children_.size());
    root_.children = children_.data();
}

} // namespace yardstick
