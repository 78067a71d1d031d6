<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>CostTables</name>
    <message numerus="yes">
        <source>%1 (middle of %n provider(s))</source>
        <translation>
            <numerusform>%1 (from one provider)</numerusform>
            <numerusform>%1 (middle of %n providers)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PlanCharts</name>
    <message numerus="yes">
        <source>%n request(s) at once</source>
        <translation>
            <numerusform>%n request at once</numerusform>
            <numerusform>%n requests at once</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>WarningText</name>
    <message numerus="yes">
        <source>Serve %n request(s) at once</source>
        <translation>
            <numerusform>Serve %n request at once</numerusform>
            <numerusform>Serve %n requests at once</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>suanchou::ui::Format</name>
    <message numerus="yes">
        <source>%1 lines, %2</source>
        <translation>
            <numerusform>%1 line, %2</numerusform>
            <numerusform>%1 lines, %2</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 tokens</source>
        <translation>
            <numerusform>%1 token</numerusform>
            <numerusform>%1 tokens</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 GPUs</source>
        <translation>
            <numerusform>%1 GPU</numerusform>
            <numerusform>%1 GPUs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 nodes</source>
        <translation>
            <numerusform>%1 node</numerusform>
            <numerusform>%1 nodes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 months</source>
        <translation>
            <numerusform>%1 month</numerusform>
            <numerusform>%1 months</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 years</source>
        <translation>
            <numerusform>%1 year</numerusform>
            <numerusform>%1 years</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 days</source>
        <translation>
            <numerusform>%1 day</numerusform>
            <numerusform>%1 days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>tokens</source>
        <translation>
            <numerusform>token</numerusform>
            <numerusform>tokens</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>requests</source>
        <translation>
            <numerusform>request</numerusform>
            <numerusform>requests</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>GPUs</source>
        <translation>
            <numerusform>GPU</numerusform>
            <numerusform>GPUs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>years</source>
        <translation>
            <numerusform>year</numerusform>
            <numerusform>years</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>hours</source>
        <translation>
            <numerusform>hour</numerusform>
            <numerusform>hours</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>suanchou::ui::PriceTableModel</name>
    <message numerus="yes">
        <source>This price is older than %n day(s); look it up again.</source>
        <translation>
            <numerusform>This price is older than %n day; look it up again.</numerusform>
            <numerusform>This price is older than %n days; look it up again.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>suanchou::ui::ScenarioForm</name>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>%n more</numerusform>
            <numerusform>%n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>suanchou::ui::SpeedPage</name>
    <message numerus="yes">
        <source>%n more do not hold the model and its load.</source>
        <translation>
            <numerusform>%n more does not hold the model and its load.</numerusform>
            <numerusform>%n more do not hold the model and its load.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>suanchou::ui::WarningsBar</name>
    <message numerus="yes">
        <source>%n note(s)</source>
        <translation>
            <numerusform>%n note</numerusform>
            <numerusform>%n notes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>%n more</numerusform>
            <numerusform>%n more</numerusform>
        </translation>
    </message>
</context>
</TS>
