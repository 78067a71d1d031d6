// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/memory/serving.h"
#include "model/memory/training.h"
#include "tests/model/memory/shapes.h"
#include "tests/model/memory/shippedrules.h"

#include <QTest>

#include <cstdlib>
#include <new>

namespace {

std::size_t allocations = 0;

} // namespace

void *operator new(std::size_t size)
{
    ++allocations;
    if (void *memory = std::malloc(size > 0 ? size : 1))
        return memory;
    throw std::bad_alloc();
}

void operator delete(void *memory) noexcept { std::free(memory); }
void operator delete(void *memory, std::size_t) noexcept { std::free(memory); }

using namespace suanchou;
using namespace suanchou::memory;

/// Search evaluates millions of layouts: the budgets must not touch the heap.
class TestAllocations : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void serving();
    void training();
};

void TestAllocations::serving()
{
    const MemoryRules &rules = shippedRules();
    for (const catalog::ModelSpec &model : {shapes::deepseekR1(), shapes::windowed()}) {
        const catalog::NumberFormat format = shapes::bf16();
        const scenario::Serving settings;
        const std::size_t before = allocations;
        const LayerGroups groups = layerGroups(model);
        const WeightBytes weights = weightBytes(model, groups, countParameters(model, groups), format);
        const Budget budget = servingBudget(
            {rules, model, groups, weights, format, settings, {8, 2, 1, 1, 1}, nullptr, gib(80), requests(64)});
        const std::size_t made = allocations - before;
        QVERIFY(inBytes(budget.total) > 0);
        QCOMPARE(made, std::size_t{0});
    }
}

void TestAllocations::training()
{
    const MemoryRules &rules = shippedRules();
    const catalog::ModelSpec model = shapes::deepseekR1();
    const catalog::NumberFormat format = shapes::bf16();
    const scenario::Training settings;
    const LayerGroups groups = layerGroups(model);
    const ParameterCount count = countParameters(model, groups);
    const WeightBytes weights = weightBytes(model, groups, count, format);
    for (const scenario::Task task : {scenario::Task::FullFinetune, scenario::Task::Qlora}) {
        const std::size_t before = allocations;
        const Budget budget =
            trainingBudget({rules, model, groups, count, weights, format, task, settings, {8, 4, 8, 8, 1}, gib(80)});
        const std::size_t made = allocations - before;
        QVERIFY(inBytes(budget.total) > 0);
        QCOMPARE(made, std::size_t{0});
    }
}

QTEST_GUILESS_MAIN(TestAllocations)
#include "tst_allocations.moc"
