<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>Chart</name>
    <message>
        <source>Line</source>
        <translation>线</translation>
    </message>
    <message>
        <source>%1: from %2 to %3.</source>
        <translation>%1：从 %2 到 %3。</translation>
    </message>
    <message>
        <source>%1 over %2. %3</source>
        <translation>%1（横轴：%2）。%3</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between parts of a list</comment>
        <translation>，</translation>
    </message>
    <message>
        <source>%1 over %2 and %3: %4 of %5 combinations fit.</source>
        <translation>%1，随%2和%3变化：%5 种组合中有 %4 种放得下。</translation>
    </message>
    <message>
        <source>%1 at the end: %2 to %3.</source>
        <translation>%1 期末：%2 至 %3。</translation>
    </message>
</context>
<context>
    <name>CostPlots</name>
    <message>
        <source>No throughput is known, so there is no cost per token.</source>
        <translation>吞吐未知，无法计算每 token 成本。</translation>
    </message>
    <message>
        <source>Buy</source>
        <translation>自购</translation>
    </message>
    <message>
        <source>Rent on demand</source>
        <translation>按需租用</translation>
    </message>
    <message>
        <source>Rent reserved</source>
        <translation>预留租用</translation>
    </message>
    <message>
        <source>API</source>
        <translation>API</translation>
    </message>
    <message>
        <source>Busy share of the hours (%)</source>
        <translation>忙时比例（%）</translation>
    </message>
    <message>
        <source>Per million output tokens (%1)</source>
        <translation>每百万输出 token（%1）</translation>
    </message>
    <message>
        <source>this scenario</source>
        <translation>当前方案</translation>
    </message>
    <message>
        <source>Buying = renting: %1</source>
        <translation>自购＝租用：%1</translation>
    </message>
    <message>
        <source>Buying or renting has no price, so there is no saving.</source>
        <translation>自购或租用没有价格，无法计算节省。</translation>
    </message>
    <message>
        <source>Saved in the year</source>
        <translation>当年节省</translation>
    </message>
    <message>
        <source>Sum</source>
        <translation>累计</translation>
    </message>
    <message>
        <source>Sum at present worth</source>
        <translation>累计现值</translation>
    </message>
    <message>
        <source>paid back: %1</source>
        <translation>回本：%1</translation>
    </message>
    <message>
        <source>discounted: %1</source>
        <translation>折现后：%1</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>年</translation>
    </message>
    <message>
        <source>Saved by buying (%1)</source>
        <translation>自购节省（%1）</translation>
    </message>
    <message>
        <source>Buying or renting has no price, so there is nothing to compare.</source>
        <translation>自购或租用没有价格，无从比较。</translation>
    </message>
    <message>
        <source>%1 per GPU and hour, %2 busy</source>
        <translation>每卡时 %1，忙时 %2</translation>
    </message>
    <message>
        <source>rent %1, own %2</source>
        <translation>租用 %1，自购 %2</translation>
    </message>
    <message>
        <source>renting is cheaper</source>
        <translation>租用更省</translation>
    </message>
    <message>
        <source>owning is cheaper</source>
        <translation>自购更省</translation>
    </message>
    <message>
        <source>Busy share of the hours</source>
        <translation>忙时比例</translation>
    </message>
    <message>
        <source>Rent per GPU and hour</source>
        <translation>每卡时租价</translation>
    </message>
    <message>
        <source>Cost of renting over that of owning</source>
        <translation>租用成本 ÷ 自购成本</translation>
    </message>
    <message>
        <source>Renting is cheaper in %1 of %2 combinations of rent and busy share.</source>
        <translation>在 %2 种租价与忙时组合中，%1 种租用更省。</translation>
    </message>
    <message>
        <source>Buying or renting on demand has no price, so nothing can be mixed.</source>
        <translation>自购或按需租用没有价格，无法组合。</translation>
    </message>
    <message>
        <source>Spot</source>
        <translation>竞价</translation>
    </message>
    <message>
        <source>On demand</source>
        <translation>按需</translation>
    </message>
    <message>
        <source>Own</source>
        <translation>自购</translation>
    </message>
    <message>
        <source>Reserved</source>
        <translation>预留</translation>
    </message>
    <message>
        <source>Share of the hours (%)</source>
        <translation>时间比例（%）</translation>
    </message>
    <message>
        <source>GPUs wanted</source>
        <translation>需要的 GPU</translation>
    </message>
    <message>
        <source>own %1</source>
        <translation>自购 %1</translation>
    </message>
    <message>
        <source>No power is known.</source>
        <translation>功率未知。</translation>
    </message>
    <message>
        <source>Price (mean %1)</source>
        <translation>电价（均价 %1）</translation>
    </message>
    <message>
        <source>Power (mean %1)</source>
        <translation>功率（平均 %1）</translation>
    </message>
    <message>
        <source>Cost (mean %1)</source>
        <translation>电费（平均 %1）</translation>
    </message>
    <message>
        <source>h</source>
        <translation>小时</translation>
    </message>
    <message>
        <source>Hour of the day</source>
        <translation>时刻（时）</translation>
    </message>
    <message>
        <source>Over the day&apos;s mean (%)</source>
        <translation>相对全天均值（%）</translation>
    </message>
</context>
<context>
    <name>CostTables</name>
    <message>
        <source>Figure</source>
        <translation>指标</translation>
    </message>
    <message>
        <source>Buy</source>
        <translation>自购</translation>
    </message>
    <message>
        <source>Rent</source>
        <translation>租用</translation>
    </message>
    <message>
        <source>API</source>
        <translation>API</translation>
    </message>
    <message>
        <source>To pay at the start</source>
        <translation>期初支付</translation>
    </message>
    <message>
        <source>Per month</source>
        <translation>每月</translation>
    </message>
    <message>
        <source>Per hour</source>
        <translation>每小时</translation>
    </message>
    <message>
        <source>Over %1</source>
        <translation>%1合计</translation>
    </message>
    <message>
        <source>Present cost at %1</source>
        <translation>成本现值（折现率 %1）</translation>
    </message>
    <message>
        <source>Per million output tokens</source>
        <translation>每百万输出 token</translation>
    </message>
    <message>
        <source>Buying has caught up after</source>
        <translation>自购追平所需</translation>
    </message>
    <message>
        <source>Price from</source>
        <translation>价格来源</translation>
    </message>
    <message>
        <source>bill of materials</source>
        <translation>物料清单</translation>
    </message>
    <message>
        <source>no price</source>
        <translation>无价格</translation>
    </message>
    <message>
        <source>stated</source>
        <translation>自行填写</translation>
    </message>
    <message numerus="yes">
        <source>%1 (middle of %n provider(s))</source>
        <translation>
            <numerusform>%1（%n 家供应商的中位价）</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 (the maker&apos;s own)</source>
        <translation>%1（官方价）</translation>
    </message>
    <message>
        <source>Item</source>
        <translation>项目</translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation>数量</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>金额</translation>
    </message>
    <message>
        <source>Range</source>
        <translation>价格区间</translation>
    </message>
    <message>
        <source>Source of the price</source>
        <translation>价格依据</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>项目</translation>
    </message>
    <message>
        <source>Per year</source>
        <translation>每年</translation>
    </message>
    <message>
        <source>Purchase</source>
        <translation>购置费</translation>
    </message>
    <message>
        <source>Running cost</source>
        <translation>运行成本</translation>
    </message>
    <message>
        <source>Residual value at the end</source>
        <translation>期末残值</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>合计</translation>
    </message>
    <message>
        <source>Buying</source>
        <translation>自购</translation>
    </message>
    <message>
        <source>Renting</source>
        <translation>租用</translation>
    </message>
    <message>
        <source>The API</source>
        <translation>API</translation>
    </message>
    <message>
        <source>Neither buying nor renting has a price. Enter prices under Finance.</source>
        <translation>自购和租用都没有价格，请在“财务”中填写。</translation>
    </message>
    <message>
        <source>%1 costs %2 over %3; the alternatives have no price.</source>
        <translation>%1在%3内共需 %2；其他方式没有价格。</translation>
    </message>
    <message>
        <source>%1 is cheapest over %2: %3.</source>
        <translation>%2内%1最省：%3。</translation>
    </message>
    <message>
        <source>%1 costs %2 (%3).</source>
        <translation>%1：需 %2（%3）。</translation>
    </message>
    <message>
        <source>Buying catches up with renting after %1.</source>
        <translation>自购在 %1后追平租用。</translation>
    </message>
    <message>
        <source>Below %1 of busy hours renting is cheaper.</source>
        <translation>利用率低于 %1 时租用更省。</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>年</translation>
    </message>
    <message>
        <source>Saved by buying</source>
        <translation>自购节省</translation>
    </message>
    <message>
        <source>Depreciation</source>
        <translation>折旧</translation>
    </message>
    <message>
        <source>Book value</source>
        <translation>账面价值</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>期初</translation>
    </message>
    <message>
        <source>%1 (over 180 days old)</source>
        <translation>%1（超过 180 天）</translation>
    </message>
    <message>
        <source>Provider</source>
        <translation>提供商</translation>
    </message>
    <message>
        <source>Input per M</source>
        <translation>输入/百万</translation>
    </message>
    <message>
        <source>Cached per M</source>
        <translation>缓存/百万</translation>
    </message>
    <message>
        <source>Output per M</source>
        <translation>输出/百万</translation>
    </message>
    <message>
        <source>Over the chosen</source>
        <translation>相对所选</translation>
    </message>
    <message>
        <source>All sides answer with the same model. How fast a provider answers is not known; the hardware is planned for the targets of the scenario.</source>
        <translation>各方案使用同一模型。提供商的响应速度未知；自有硬件按场景的目标规划。</translation>
    </message>
    <message>
        <source>%1 takes contexts of %2 tokens at most, the scenario asks for %3: it is not the same service.</source>
        <translation>%1 最多支持 %2 token 的上下文，而场景要求 %3：两者并非同等服务。</translation>
    </message>
</context>
<context>
    <name>ErrorText</name>
    <message>
        <source>the file is larger than %1 MiB</source>
        <translation>文件超过 %1 MiB</translation>
    </message>
    <message>
        <source>the data are nested deeper than %1 levels</source>
        <translation>数据嵌套超过 %1 层</translation>
    </message>
    <message>
        <source>this is not valid JSON</source>
        <translation>不是有效的 JSON</translation>
    </message>
    <message>
        <source>the text is not valid UTF-8</source>
        <translation>文本不是有效的 UTF-8</translation>
    </message>
    <message>
        <source>this is not a file of this kind</source>
        <translation>文件类型不符</translation>
    </message>
    <message>
        <source>the file was written by a newer version of Suanchou</source>
        <translation>文件由更新版本的算筹写成</translation>
    </message>
    <message>
        <source>this key is not known</source>
        <translation>未知的键</translation>
    </message>
    <message>
        <source>this key stands there twice</source>
        <translation>键重复出现</translation>
    </message>
    <message>
        <source>the value has the wrong type</source>
        <translation>值的类型不对</translation>
    </message>
    <message>
        <source>the number is out of range</source>
        <translation>数值超出范围</translation>
    </message>
    <message>
        <source>this is not one of the choices</source>
        <translation>不是可选项之一</translation>
    </message>
    <message>
        <source>the catalogue holds no such model</source>
        <translation>目录中没有这个模型</translation>
    </message>
    <message>
        <source>the catalogue holds no such accelerator</source>
        <translation>目录中没有这种加速卡</translation>
    </message>
    <message>
        <source>the catalogue holds no such number format</source>
        <translation>目录中没有这种数值格式</translation>
    </message>
    <message>
        <source>this number format cannot be used here</source>
        <translation>此处不能使用这种数值格式</translation>
    </message>
    <message>
        <source>the model&apos;s configuration cannot be read</source>
        <translation>无法读取模型配置</translation>
    </message>
    <message>
        <source>the file cannot be opened</source>
        <translation>无法打开文件</translation>
    </message>
    <message>
        <source>the file cannot be written</source>
        <translation>无法写入文件</translation>
    </message>
    <message>
        <source>this model architecture is not known</source>
        <translation>未知的模型架构</translation>
    </message>
    <message>
        <source>a required value is missing</source>
        <translation>缺少必需的值</translation>
    </message>
    <message>
        <source>two statements exclude each other</source>
        <translation>两处设定互相矛盾</translation>
    </message>
    <message>
        <source>%1 (found: %2)</source>
        <translation>%1（实际为：%2）</translation>
    </message>
    <message>
        <source>%1; expected: %2</source>
        <translation>%1；应为：%2</translation>
    </message>
    <message>
        <source>the file is too large</source>
        <translation>文件过大</translation>
    </message>
    <message>
        <source>the data are nested too deeply</source>
        <translation>数据嵌套过深</translation>
    </message>
    <message>
        <source>this is not a catalogue file</source>
        <translation>不是目录文件</translation>
    </message>
    <message>
        <source>this id is used twice</source>
        <translation>标识重复使用</translation>
    </message>
    <message>
        <source>this refers to a record that does not exist</source>
        <translation>引用了不存在的记录</translation>
    </message>
    <message>
        <source>the values contradict each other</source>
        <translation>数值互相矛盾</translation>
    </message>
    <message>
        <source>the catalogue does not hold it</source>
        <translation>数据库中没有该项</translation>
    </message>
</context>
<context>
    <name>ExplainText</name>
    <message>
        <source>Parameters</source>
        <translation>参数量</translation>
    </message>
    <message>
        <source>Active parameters</source>
        <translation>激活参数量</translation>
    </message>
    <message>
        <source>Bytes per weight</source>
        <translation>每权重字节</translation>
    </message>
    <message>
        <source>Bytes per weight left in 16 bit</source>
        <translation>保留 16 位部分的每权重字节</translation>
    </message>
    <message>
        <source>Tensor parallelism</source>
        <translation>张量并行</translation>
    </message>
    <message>
        <source>Pipeline parallelism</source>
        <translation>流水线并行</translation>
    </message>
    <message>
        <source>Data parallelism</source>
        <translation>数据并行</translation>
    </message>
    <message>
        <source>Expert parallelism</source>
        <translation>专家并行</translation>
    </message>
    <message>
        <source>Context parallelism</source>
        <translation>上下文并行</translation>
    </message>
    <message>
        <source>Replicas</source>
        <translation>副本数</translation>
    </message>
    <message>
        <source>GPUs</source>
        <translation>GPU</translation>
    </message>
    <message>
        <source>Nodes</source>
        <translation>节点数</translation>
    </message>
    <message>
        <source>GPUs per node</source>
        <translation>每节点卡数</translation>
    </message>
    <message>
        <source>Layers</source>
        <translation>层数</translation>
    </message>
    <message>
        <source>KV heads</source>
        <translation>KV 头数</translation>
    </message>
    <message>
        <source>Head width</source>
        <translation>头宽度</translation>
    </message>
    <message>
        <source>Width of the latent cache</source>
        <translation>潜变量缓存宽度</translation>
    </message>
    <message>
        <source>KV cache per token</source>
        <translation>每 token KV 缓存</translation>
    </message>
    <message>
        <source>KV cache per token and GPU</source>
        <translation>单卡每 token KV 缓存</translation>
    </message>
    <message>
        <source>Input tokens per request</source>
        <translation>单请求输入 token</translation>
    </message>
    <message>
        <source>Output tokens per request</source>
        <translation>单请求输出 token</translation>
    </message>
    <message>
        <source>Requests at once</source>
        <translation>并发请求数</translation>
    </message>
    <message>
        <source>Context per request</source>
        <translation>单请求上下文</translation>
    </message>
    <message>
        <source>Weights</source>
        <translation>权重</translation>
    </message>
    <message>
        <source>KV cache</source>
        <translation>KV 缓存</translation>
    </message>
    <message>
        <source>Recurrent state</source>
        <translation>循环状态</translation>
    </message>
    <message>
        <source>Activation peak</source>
        <translation>激活峰值</translation>
    </message>
    <message>
        <source>Context and communication</source>
        <translation>上下文与通信</translation>
    </message>
    <message>
        <source>Captured graphs</source>
        <translation>CUDA 图</translation>
    </message>
    <message>
        <source>Gradients</source>
        <translation>梯度</translation>
    </message>
    <message>
        <source>Master weights</source>
        <translation>主权重</translation>
    </message>
    <message>
        <source>Optimizer states</source>
        <translation>优化器状态</translation>
    </message>
    <message>
        <source>Adapters</source>
        <translation>适配器</translation>
    </message>
    <message>
        <source>Logits</source>
        <translation>Logits</translation>
    </message>
    <message>
        <source>Buffers</source>
        <translation>缓冲区</translation>
    </message>
    <message>
        <source>Fragmentation</source>
        <translation>碎片</translation>
    </message>
    <message>
        <source>Memory of one GPU</source>
        <translation>单卡显存</translation>
    </message>
    <message>
        <source>Share the engine may use</source>
        <translation>引擎可用比例</translation>
    </message>
    <message>
        <source>Usable memory</source>
        <translation>可用显存</translation>
    </message>
    <message>
        <source>Space for the KV cache</source>
        <translation>KV 缓存空间</translation>
    </message>
    <message>
        <source>Time of memory traffic</source>
        <translation>显存读写时间</translation>
    </message>
    <message>
        <source>Time of arithmetic</source>
        <translation>计算时间</translation>
    </message>
    <message>
        <source>Time of communication</source>
        <translation>通信时间</translation>
    </message>
    <message>
        <source>Time of launches and host</source>
        <translation>内核启动与主机时间</translation>
    </message>
    <message>
        <source>Decode step</source>
        <translation>解码步</translation>
    </message>
    <message>
        <source>Prefill step</source>
        <translation>预填充步</translation>
    </message>
    <message>
        <source>Time to first token</source>
        <translation>首 token 时延</translation>
    </message>
    <message>
        <source>Time per output token</source>
        <translation>每输出 token 时延</translation>
    </message>
    <message>
        <source>Memory bandwidth</source>
        <translation>显存带宽</translation>
    </message>
    <message>
        <source>Peak rate</source>
        <translation>峰值算力</translation>
    </message>
    <message>
        <source>Output tokens per second</source>
        <translation>每秒输出 token</translation>
    </message>
    <message>
        <source>Requests per second</source>
        <translation>每秒请求数</translation>
    </message>
    <message>
        <source>Training tokens</source>
        <translation>训练 token 数</translation>
    </message>
    <message>
        <source>Tokens per GPU and second</source>
        <translation>单卡每秒 token</translation>
    </message>
    <message>
        <source>Sequence length</source>
        <translation>序列长度</translation>
    </message>
    <message>
        <source>Global batch</source>
        <translation>全局批大小</translation>
    </message>
    <message>
        <source>Arithmetic of the model</source>
        <translation>模型计算量</translation>
    </message>
    <message>
        <source>Time per step</source>
        <translation>单步时间</translation>
    </message>
    <message>
        <source>GPU hours</source>
        <translation>卡时</translation>
    </message>
    <message>
        <source>Price per GPU</source>
        <translation>单卡价格</translation>
    </message>
    <message>
        <source>Price per server</source>
        <translation>单机价格</translation>
    </message>
    <message>
        <source>GPUs, sum</source>
        <translation>GPU 小计</translation>
    </message>
    <message>
        <source>Servers, sum</source>
        <translation>服务器小计</translation>
    </message>
    <message>
        <source>Network, sum</source>
        <translation>网络小计</translation>
    </message>
    <message>
        <source>Storage, sum</source>
        <translation>存储小计</translation>
    </message>
    <message>
        <source>Stated price</source>
        <translation>自报价格</translation>
    </message>
    <message>
        <source>Other hardware</source>
        <translation>其他硬件</translation>
    </message>
    <message>
        <source>Purchase</source>
        <translation>购置费</translation>
    </message>
    <message>
        <source>Residual value</source>
        <translation>残值</translation>
    </message>
    <message>
        <source>Running cost per year</source>
        <translation>年运行成本</translation>
    </message>
    <message>
        <source>Electricity per year</source>
        <translation>年电费</translation>
    </message>
    <message>
        <source>Colocation per year</source>
        <translation>年托管费</translation>
    </message>
    <message>
        <source>Maintenance per year</source>
        <translation>年维保费</translation>
    </message>
    <message>
        <source>Staff per year</source>
        <translation>年人员费</translation>
    </message>
    <message>
        <source>Licences per year</source>
        <translation>年许可费</translation>
    </message>
    <message>
        <source>Model updates per year</source>
        <translation>年模型更新费</translation>
    </message>
    <message>
        <source>Other cost per year</source>
        <translation>其他年度费用</translation>
    </message>
    <message>
        <source>IT power at full load</source>
        <translation>IT 满载功率</translation>
    </message>
    <message>
        <source>Average IT power</source>
        <translation>IT 平均功率</translation>
    </message>
    <message>
        <source>PUE</source>
        <translation>PUE</translation>
    </message>
    <message>
        <source>Electricity tariff</source>
        <translation>电价</translation>
    </message>
    <message>
        <source>Energy per year</source>
        <translation>年用电量</translation>
    </message>
    <message>
        <source>Emission factor</source>
        <translation>排放因子</translation>
    </message>
    <message>
        <source>Horizon</source>
        <translation>测算周期</translation>
    </message>
    <message>
        <source>Utilisation</source>
        <translation>利用率</translation>
    </message>
    <message>
        <source>Discount rate</source>
        <translation>折现率</translation>
    </message>
    <message>
        <source>Hours per month</source>
        <translation>每月小时数</translation>
    </message>
    <message>
        <source>Rent per hour</source>
        <translation>每小时租金</translation>
    </message>
    <message>
        <source>Rent per year</source>
        <translation>年租金</translation>
    </message>
    <message>
        <source>Rent over the horizon</source>
        <translation>周期内租金</translation>
    </message>
    <message>
        <source>Own cost over the horizon</source>
        <translation>周期内自购成本</translation>
    </message>
    <message>
        <source>Own cost per hour</source>
        <translation>自购每小时成本</translation>
    </message>
    <message>
        <source>API price of input</source>
        <translation>API 输入价</translation>
    </message>
    <message>
        <source>API price of cached input</source>
        <translation>API 缓存命中价</translation>
    </message>
    <message>
        <source>API price of output</source>
        <translation>API 输出价</translation>
    </message>
    <message>
        <source>API cost per month</source>
        <translation>API 月费用</translation>
    </message>
    <message>
        <source>Input tokens per month</source>
        <translation>月输入 token</translation>
    </message>
    <message>
        <source>Output tokens per month</source>
        <translation>月输出 token</translation>
    </message>
    <message>
        <source>Cached share of the input</source>
        <translation>输入缓存命中率</translation>
    </message>
    <message>
        <source>Exchange rate</source>
        <translation>汇率</translation>
    </message>
    <message>
        <source>Saving over renting</source>
        <translation>比租用节省</translation>
    </message>
    <message>
        <source>billion</source>
        <translation>十亿</translation>
    </message>
    <message>
        <source>bytes/token</source>
        <translation>字节/token</translation>
    </message>
    <message>
        <source>bytes</source>
        <translation>字节</translation>
    </message>
    <message>
        <source>tokens</source>
        <translation>token</translation>
    </message>
    <message>
        <source>tokens/s</source>
        <translation>token/s</translation>
    </message>
    <message>
        <source>requests/s</source>
        <translation>请求/秒</translation>
    </message>
    <message>
        <source>%1/year</source>
        <translation>%1/年</translation>
    </message>
    <message>
        <source>%1/month</source>
        <translation>%1/月</translation>
    </message>
    <message>
        <source>%1/h</source>
        <translation>%1/小时</translation>
    </message>
    <message>
        <source>%1/kWh</source>
        <translation>%1/kWh</translation>
    </message>
    <message>
        <source>%1 per million tokens</source>
        <translation>%1/百万 token</translation>
    </message>
    <message>
        <source>kg CO₂e/kWh</source>
        <translation>kg CO₂e/kWh</translation>
    </message>
    <message>
        <source>years</source>
        <translation>年</translation>
    </message>
    <message>
        <source>hours</source>
        <translation>小时</translation>
    </message>
    <message>
        <source>GPU·h</source>
        <translation>卡时</translation>
    </message>
    <message>
        <source>tokens/month</source>
        <translation>token/月</translation>
    </message>
    <message>
        <source>Dense layers</source>
        <translation>稠密层</translation>
    </message>
    <message>
        <source>Routed experts</source>
        <translation>路由专家</translation>
    </message>
    <message>
        <source>Vocabulary head</source>
        <translation>词表输出层</translation>
    </message>
    <message>
        <source>Attention and its cache</source>
        <translation>注意力及其缓存</translation>
    </message>
    <message>
        <source>Activations between the layers</source>
        <translation>层间激活读写</translation>
    </message>
    <message>
        <source>Drafting</source>
        <translation>草稿生成</translation>
    </message>
    <message>
        <source>Gaps between kernels</source>
        <translation>算子间空隙</translation>
    </message>
    <message>
        <source>Engine and host</source>
        <translation>引擎与主机</translation>
    </message>
    <message>
        <source>Prompts filled between the steps, per step</source>
        <translation>步间穿插的预填充（每步）</translation>
    </message>
    <message>
        <source>Waiting for steps and other prompts</source>
        <translation>等待当前步与其他请求的预填充</translation>
    </message>
    <message>
        <source>Handling of the request</source>
        <translation>请求处理</translation>
    </message>
    <message>
        <source>Users</source>
        <translation>用户数</translation>
    </message>
    <message>
        <source>Requests per user and hour</source>
        <translation>每人每小时请求数</translation>
    </message>
    <message>
        <source>Peak factor</source>
        <translation>峰值系数</translation>
    </message>
    <message>
        <source>Headroom</source>
        <translation>容量余量</translation>
    </message>
    <message>
        <source>Growth per year</source>
        <translation>年增长率</translation>
    </message>
    <message>
        <source>What one replica carries</source>
        <translation>单副本承载能力</translation>
    </message>
    <message>
        <source>Spare replicas</source>
        <translation>备用副本</translation>
    </message>
    <message>
        <source>Spare nodes</source>
        <translation>备用节点</translation>
    </message>
    <message>
        <source>GPUs of one replica</source>
        <translation>单副本 GPU 数</translation>
    </message>
    <message>
        <source>Utilisation of the batch</source>
        <translation>批处理占用率</translation>
    </message>
    <message>
        <source>Mean wait in the queue</source>
        <translation>平均排队等待</translation>
    </message>
    <message>
        <source>Spread of the output length</source>
        <translation>输出长度离散度</translation>
    </message>
    <message>
        <source>Bandwidth of the storage</source>
        <translation>存储带宽</translation>
    </message>
    <message>
        <source>Size of a checkpoint</source>
        <translation>检查点大小</translation>
    </message>
    <message>
        <source>Time to write a checkpoint</source>
        <translation>检查点写入时间</translation>
    </message>
    <message>
        <source>Checkpoint interval</source>
        <translation>检查点间隔</translation>
    </message>
    <message>
        <source>Mean time between failures of a node</source>
        <translation>单节点平均无故障时间</translation>
    </message>
    <message>
        <source>Restart after a failure</source>
        <translation>故障后重启</translation>
    </message>
    <message>
        <source>Power of one machine</source>
        <translation>单机功率</translation>
    </message>
    <message>
        <source>Power per rack</source>
        <translation>单机柜功率</translation>
    </message>
    <message>
        <source>Drafted tokens</source>
        <translation>草稿 token 数</translation>
    </message>
    <message>
        <source>Acceptance</source>
        <translation>接受率</translation>
    </message>
    <message>
        <source>Tokens per step</source>
        <translation>每步 token 数</translation>
    </message>
    <message>
        <source>Value-added tax</source>
        <translation>增值税率</translation>
    </message>
    <message>
        <source>Present cost</source>
        <translation>现值成本</translation>
    </message>
    <message>
        <source>Output token over input token</source>
        <translation>输出 token 折合输入 token</translation>
    </message>
    <message>
        <source>Own cost per million output tokens</source>
        <translation>自购每百万输出 token</translation>
    </message>
    <message>
        <source>Repair time</source>
        <translation>修复时间</translation>
    </message>
    <message>
        <source>Busy share worth owning</source>
        <translation>值得自购的忙时比例</translation>
    </message>
    <message>
        <source>API cost over the horizon</source>
        <translation>测算期 API 费用</translation>
    </message>
    <message>
        <source>Insurance per year</source>
        <translation>每年保险</translation>
    </message>
    <message>
        <source>Downtime per year</source>
        <translation>每年停机损失</translation>
    </message>
    <message>
        <source>Sending the cache</source>
        <translation>传输 KV 缓存</translation>
    </message>
    <message>
        <source>Filling one prompt</source>
        <translation>预填充一个提示词</translation>
    </message>
    <message>
        <source>Prefill replicas</source>
        <translation>预填充副本</translation>
    </message>
    <message>
        <source>Network ports of one machine</source>
        <translation>每台机器的网口数</translation>
    </message>
    <message>
        <source>Links of the machines</source>
        <translation>机器侧链路数</translation>
    </message>
    <message>
        <source>Epochs</source>
        <translation>训练轮数</translation>
    </message>
    <message>
        <source>Bytes of text per token</source>
        <translation>每 token 原文字节数</translation>
    </message>
    <message>
        <source>Copies of the tokens</source>
        <translation>token 数据份数</translation>
    </message>
</context>
<context>
    <name>FigureText</name>
    <message>
        <source>Parameters</source>
        <translation>参数量</translation>
    </message>
    <message>
        <source>Weights of the model, counted exactly from its shape; draft (MTP) layers and vision towers are left out.</source>
        <translation>按模型结构精确计数的权重个数，不含 MTP 草稿层和视觉塔。</translation>
    </message>
    <message>
        <source>Active parameters</source>
        <translation>激活参数量</translation>
    </message>
    <message>
        <source>Active params</source>
        <translation>激活参数</translation>
    </message>
    <message>
        <source>Weights that one token passes through: all of a dense model, the chosen experts of a mixture.</source>
        <translation>单个 token 经过的权重：稠密模型为全部，混合专家模型为被选中的专家。</translation>
    </message>
    <message>
        <source>Weights, whole model</source>
        <translation>权重（整个模型）</translation>
    </message>
    <message>
        <source>Weights</source>
        <translation>权重</translation>
    </message>
    <message>
        <source>Memory of the resident weights of the whole model in the chosen format, scales included.</source>
        <translation>所选格式下整个模型常驻权重的显存，含缩放因子。</translation>
    </message>
    <message>
        <source>Weights per GPU</source>
        <translation>单卡权重</translation>
    </message>
    <message>
        <source>Weights/GPU</source>
        <translation>单卡权重</translation>
    </message>
    <message>
        <source>Resident weights on the fullest GPU after tensor, pipeline and expert parallelism.</source>
        <translation>经张量、流水线和专家并行划分后，最满一张卡上的常驻权重。</translation>
    </message>
    <message>
        <source>KV cache per token</source>
        <translation>每 token KV 缓存</translation>
    </message>
    <message>
        <source>KV/token</source>
        <translation>KV/token</translation>
    </message>
    <message>
        <source>Cache that one token of context takes in the whole model.</source>
        <translation>整个模型中每个上下文 token 占用的缓存。</translation>
    </message>
    <message>
        <source>KV cache per token and GPU</source>
        <translation>单卡每 token KV 缓存</translation>
    </message>
    <message>
        <source>KV/token/GPU</source>
        <translation>单卡 KV</translation>
    </message>
    <message>
        <source>Cache that one token of context takes on one GPU.</source>
        <translation>单张卡上每个上下文 token 占用的缓存。</translation>
    </message>
    <message>
        <source>Space for the KV cache per GPU</source>
        <translation>单卡 KV 缓存空间</translation>
    </message>
    <message>
        <source>KV space/GPU</source>
        <translation>KV 空间</translation>
    </message>
    <message>
        <source>What is left on a GPU for the cache once weights and working memory are placed.</source>
        <translation>放下权重和工作显存后，单卡留给缓存的空间。</translation>
    </message>
    <message>
        <source>Tokens the cache holds</source>
        <translation>缓存可容 token 数</translation>
    </message>
    <message>
        <source>Cache tokens</source>
        <translation>缓存 token</translation>
    </message>
    <message>
        <source>Tokens of context that fit into the cache of one replica.</source>
        <translation>一个副本的缓存能容纳的上下文 token 数。</translation>
    </message>
    <message>
        <source>Activations per GPU</source>
        <translation>单卡激活</translation>
    </message>
    <message>
        <source>Activations</source>
        <translation>激活</translation>
    </message>
    <message>
        <source>Peak working memory of a forward pass; for training the stored activations and one layer&apos;s recomputation.</source>
        <translation>前向计算的峰值工作显存；训练时为保存的激活加一层的重计算。</translation>
    </message>
    <message>
        <source>Context and communication</source>
        <translation>上下文与通信</translation>
    </message>
    <message>
        <source>Context, comm.</source>
        <translation>上下文/通信</translation>
    </message>
    <message>
        <source>CUDA context, communication library and other memory outside the framework&apos;s allocator.</source>
        <translation>CUDA 上下文、通信库以及框架分配器之外的显存。</translation>
    </message>
    <message>
        <source>Captured graphs</source>
        <translation>CUDA 图</translation>
    </message>
    <message>
        <source>Graphs</source>
        <translation>CUDA 图</translation>
    </message>
    <message>
        <source>Memory of captured CUDA graphs.</source>
        <translation>捕获的 CUDA 图占用的显存。</translation>
    </message>
    <message>
        <source>Model states per GPU</source>
        <translation>单卡模型状态</translation>
    </message>
    <message>
        <source>Model states</source>
        <translation>模型状态</translation>
    </message>
    <message>
        <source>Training: weights, gradients, master copies and optimizer states on one GPU.</source>
        <translation>训练：单卡上的权重、梯度、主权重和优化器状态。</translation>
    </message>
    <message>
        <source>Memory needed per GPU</source>
        <translation>单卡所需显存</translation>
    </message>
    <message>
        <source>Needed/GPU</source>
        <translation>单卡所需</translation>
    </message>
    <message>
        <source>Everything the scenario&apos;s load takes on the fullest GPU.</source>
        <translation>方案负载在最满一张卡上的全部占用。</translation>
    </message>
    <message>
        <source>Usable memory per GPU</source>
        <translation>单卡可用显存</translation>
    </message>
    <message>
        <source>Usable/GPU</source>
        <translation>单卡可用</translation>
    </message>
    <message>
        <source>Memory of one GPU that the engine may plan with.</source>
        <translation>推理引擎可支配的单卡显存。</translation>
    </message>
    <message>
        <source>Fits into memory</source>
        <translation>显存放得下</translation>
    </message>
    <message>
        <source>Fits</source>
        <translation>放得下</translation>
    </message>
    <message>
        <source>Whether the memory needed per GPU stays within what is usable.</source>
        <translation>单卡所需显存是否不超过可用显存。</translation>
    </message>
    <message>
        <source>Tensor parallelism</source>
        <translation>张量并行</translation>
    </message>
    <message>
        <source>TP</source>
        <translation>TP</translation>
    </message>
    <message>
        <source>Number of GPUs that share every matrix.</source>
        <translation>共同分担每个矩阵的卡数。</translation>
    </message>
    <message>
        <source>Pipeline parallelism</source>
        <translation>流水线并行</translation>
    </message>
    <message>
        <source>PP</source>
        <translation>PP</translation>
    </message>
    <message>
        <source>Number of stages that the layers are divided into.</source>
        <translation>层被划分成的级数。</translation>
    </message>
    <message>
        <source>Data parallelism</source>
        <translation>数据并行</translation>
    </message>
    <message>
        <source>DP</source>
        <translation>DP</translation>
    </message>
    <message>
        <source>Number of GPUs or groups that hold the same layers and work on different data.</source>
        <translation>持有相同层、处理不同数据的卡或组的个数。</translation>
    </message>
    <message>
        <source>Expert parallelism</source>
        <translation>专家并行</translation>
    </message>
    <message>
        <source>EP</source>
        <translation>EP</translation>
    </message>
    <message>
        <source>Number of ways in which the routed experts are divided.</source>
        <translation>路由专家被划分的份数。</translation>
    </message>
    <message>
        <source>Context parallelism</source>
        <translation>上下文并行</translation>
    </message>
    <message>
        <source>CP</source>
        <translation>CP</translation>
    </message>
    <message>
        <source>Number of GPUs that share one sequence.</source>
        <translation>共同处理一个序列的卡数。</translation>
    </message>
    <message>
        <source>GPUs</source>
        <translation>GPU</translation>
    </message>
    <message>
        <source>GPUs of the whole deployment.</source>
        <translation>整个部署的卡数。</translation>
    </message>
    <message>
        <source>Nodes</source>
        <translation>节点数</translation>
    </message>
    <message>
        <source>Servers that hold the GPUs.</source>
        <translation>装载这些卡的服务器台数。</translation>
    </message>
    <message>
        <source>Replicas</source>
        <translation>副本数</translation>
    </message>
    <message>
        <source>Independent copies of the deployment that share the load.</source>
        <translation>分担负载的独立副本个数。</translation>
    </message>
    <message>
        <source>Time to first token</source>
        <translation>首 token 时延</translation>
    </message>
    <message>
        <source>TTFT</source>
        <translation>TTFT</translation>
    </message>
    <message>
        <source>Mean time from a request to its first token at the scenario&apos;s load.</source>
        <translation>方案负载下从请求到首个 token 的平均时间。</translation>
    </message>
    <message>
        <source>Time per output token</source>
        <translation>每输出 token 时延</translation>
    </message>
    <message>
        <source>TPOT</source>
        <translation>TPOT</translation>
    </message>
    <message>
        <source>Mean time between two tokens of one answer.</source>
        <translation>同一回答中相邻两个 token 的平均间隔。</translation>
    </message>
    <message>
        <source>Output of the deployment</source>
        <translation>总输出速度</translation>
    </message>
    <message>
        <source>Output</source>
        <translation>输出速度</translation>
    </message>
    <message>
        <source>Tokens per second that all users together receive.</source>
        <translation>全部用户合计每秒收到的 token 数。</translation>
    </message>
    <message>
        <source>Output per GPU</source>
        <translation>单卡输出速度</translation>
    </message>
    <message>
        <source>Output/GPU</source>
        <translation>单卡输出</translation>
    </message>
    <message>
        <source>Tokens per second of the deployment divided by its GPUs.</source>
        <translation>总输出速度除以卡数。</translation>
    </message>
    <message>
        <source>Prefill rate</source>
        <translation>预填充速度</translation>
    </message>
    <message>
        <source>Prefill</source>
        <translation>预填充</translation>
    </message>
    <message>
        <source>Prompt tokens per second while one request is read.</source>
        <translation>读取单个请求时每秒处理的提示 token 数。</translation>
    </message>
    <message>
        <source>Speed for one user</source>
        <translation>单用户速度</translation>
    </message>
    <message>
        <source>Per user</source>
        <translation>单用户</translation>
    </message>
    <message>
        <source>Tokens per second that one user sees while an answer is written.</source>
        <translation>回答生成时单个用户看到的每秒 token 数。</translation>
    </message>
    <message>
        <source>Requests per second</source>
        <translation>每秒请求数</translation>
    </message>
    <message>
        <source>Requests</source>
        <translation>请求数</translation>
    </message>
    <message>
        <source>Requests that the deployment finishes per second.</source>
        <translation>部署每秒完成的请求数。</translation>
    </message>
    <message>
        <source>Most requests at once</source>
        <translation>最大并发</translation>
    </message>
    <message>
        <source>Max. at once</source>
        <translation>最大并发</translation>
    </message>
    <message>
        <source>Requests of the scenario&apos;s length whose cache fits at the same time.</source>
        <translation>缓存能同时容纳的请求数，按方案的请求长度计。</translation>
    </message>
    <message>
        <source>Training rate per GPU</source>
        <translation>单卡训练速度</translation>
    </message>
    <message>
        <source>Tokens/GPU</source>
        <translation>单卡 token/s</translation>
    </message>
    <message>
        <source>Tokens per second that one GPU trains on.</source>
        <translation>单卡每秒训练的 token 数。</translation>
    </message>
    <message>
        <source>Time per step</source>
        <translation>单步时间</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>单步</translation>
    </message>
    <message>
        <source>Time of one optimizer step over the global batch.</source>
        <translation>全局批次一个优化器步的时间。</translation>
    </message>
    <message>
        <source>Model FLOPs utilisation</source>
        <translation>模型算力利用率</translation>
    </message>
    <message>
        <source>MFU</source>
        <translation>MFU</translation>
    </message>
    <message>
        <source>Arithmetic of the model, recomputation not counted, over the peak of the GPU.</source>
        <translation>模型计算量（不含重计算）与 GPU 峰值算力之比。</translation>
    </message>
    <message>
        <source>Model TFLOP/s per GPU</source>
        <translation>单卡有效算力</translation>
    </message>
    <message>
        <source>TFLOP/s/GPU</source>
        <translation>单卡算力</translation>
    </message>
    <message>
        <source>Arithmetic of the model that one GPU completes per second.</source>
        <translation>单卡每秒完成的模型计算量。</translation>
    </message>
    <message>
        <source>GPU hours</source>
        <translation>卡时</translation>
    </message>
    <message>
        <source>GPUs times wall time of the whole run.</source>
        <translation>卡数乘以整个任务的墙钟时间。</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>工期</translation>
    </message>
    <message>
        <source>Days</source>
        <translation>工期</translation>
    </message>
    <message>
        <source>Wall time of the run, interruptions included.</source>
        <translation>任务的墙钟时间，含中断。</translation>
    </message>
    <message>
        <source>Purchase</source>
        <translation>购置费</translation>
    </message>
    <message>
        <source>Price of all hardware on the bill of materials.</source>
        <translation>物料清单上全部硬件的价格。</translation>
    </message>
    <message>
        <source>Running cost per year</source>
        <translation>年运行成本</translation>
    </message>
    <message>
        <source>Running/year</source>
        <translation>年运行</translation>
    </message>
    <message>
        <source>Electricity, colocation, maintenance, staff, licences and other yearly lines.</source>
        <translation>电费、托管、维保、人员、许可及其他年度费用。</translation>
    </message>
    <message>
        <source>Electricity per year</source>
        <translation>年电费</translation>
    </message>
    <message>
        <source>Electricity</source>
        <translation>电费</translation>
    </message>
    <message>
        <source>Energy of the facility times the tariff.</source>
        <translation>机房用电量乘以电价。</translation>
    </message>
    <message>
        <source>Running cost per hour</source>
        <translation>每小时运行成本</translation>
    </message>
    <message>
        <source>Running/h</source>
        <translation>小时运行</translation>
    </message>
    <message>
        <source>Running cost divided by the installed hours of a year.</source>
        <translation>年运行成本除以全年装机小时数。</translation>
    </message>
    <message>
        <source>Cost per hour with depreciation</source>
        <translation>含折旧的每小时成本</translation>
    </message>
    <message>
        <source>Own/h</source>
        <translation>自购/小时</translation>
    </message>
    <message>
        <source>Running cost plus purchase less residual value, spread over the installed hours.</source>
        <translation>运行成本加购置费减残值，摊到装机小时。</translation>
    </message>
    <message>
        <source>Own, per month</source>
        <translation>自购，每月</translation>
    </message>
    <message>
        <source>Own/month</source>
        <translation>自购/月</translation>
    </message>
    <message>
        <source>Running cost plus purchase less residual value, per month.</source>
        <translation>每月的运行成本加购置费减残值。</translation>
    </message>
    <message>
        <source>Own, whole horizon</source>
        <translation>自购，全周期</translation>
    </message>
    <message>
        <source>Own total</source>
        <translation>自购合计</translation>
    </message>
    <message>
        <source>Purchase plus running cost less residual value over the horizon.</source>
        <translation>周期内购置费加运行成本减残值。</translation>
    </message>
    <message>
        <source>Own, present cost</source>
        <translation>自购，成本现值</translation>
    </message>
    <message>
        <source>Own NPV</source>
        <translation>自购现值</translation>
    </message>
    <message>
        <source>The same with every year discounted to today.</source>
        <translation>同上，逐年折现到今天。</translation>
    </message>
    <message>
        <source>Own, per million output tokens</source>
        <translation>自购，每百万输出 token</translation>
    </message>
    <message>
        <source>Own/Mtok</source>
        <translation>自购/百万</translation>
    </message>
    <message>
        <source>Cost with depreciation over the output tokens at the stated utilisation.</source>
        <translation>所设利用率下，含折旧成本除以输出 token 数。</translation>
    </message>
    <message>
        <source>Within the budget</source>
        <translation>在预算内</translation>
    </message>
    <message>
        <source>Budget</source>
        <translation>预算</translation>
    </message>
    <message>
        <source>Whether the purchase stays within the stated budget.</source>
        <translation>购置费是否不超过给定预算。</translation>
    </message>
    <message>
        <source>Rent per hour</source>
        <translation>每小时租金</translation>
    </message>
    <message>
        <source>Rent/h</source>
        <translation>租金/小时</translation>
    </message>
    <message>
        <source>Price of the whole deployment while it is up.</source>
        <translation>整个部署开机时的价格。</translation>
    </message>
    <message>
        <source>Rent per month</source>
        <translation>每月租金</translation>
    </message>
    <message>
        <source>Rent/month</source>
        <translation>租金/月</translation>
    </message>
    <message>
        <source>Rent billed in an average month, storage and traffic included.</source>
        <translation>平均每月的租金，含存储和流量。</translation>
    </message>
    <message>
        <source>Rent, first year</source>
        <translation>首年租金</translation>
    </message>
    <message>
        <source>Rent/year</source>
        <translation>租金/年</translation>
    </message>
    <message>
        <source>Rent billed in the first year.</source>
        <translation>第一年的租金。</translation>
    </message>
    <message>
        <source>Rent, whole horizon</source>
        <translation>租用，全周期</translation>
    </message>
    <message>
        <source>Rent total</source>
        <translation>租用合计</translation>
    </message>
    <message>
        <source>Rent over the horizon with the stated change of price.</source>
        <translation>周期内租金，计入设定的价格变化。</translation>
    </message>
    <message>
        <source>Rent, present cost</source>
        <translation>租用，成本现值</translation>
    </message>
    <message>
        <source>Rent NPV</source>
        <translation>租用现值</translation>
    </message>
    <message>
        <source>Rent, per million output tokens</source>
        <translation>租用，每百万输出 token</translation>
    </message>
    <message>
        <source>Rent/Mtok</source>
        <translation>租用/百万</translation>
    </message>
    <message>
        <source>Rent over the output tokens at the stated utilisation.</source>
        <translation>所设利用率下，租金除以输出 token 数。</translation>
    </message>
    <message>
        <source>API per day</source>
        <translation>API，每天</translation>
    </message>
    <message>
        <source>API/day</source>
        <translation>API/天</translation>
    </message>
    <message>
        <source>Price of the demand at a hosted API on an average day.</source>
        <translation>平均每天的需求按托管 API 计价。</translation>
    </message>
    <message>
        <source>API per month</source>
        <translation>API，每月</translation>
    </message>
    <message>
        <source>API/month</source>
        <translation>API/月</translation>
    </message>
    <message>
        <source>Price of the demand at a hosted API in an average month.</source>
        <translation>平均每月的需求按托管 API 计价。</translation>
    </message>
    <message>
        <source>API, first year</source>
        <translation>API，首年</translation>
    </message>
    <message>
        <source>API/year</source>
        <translation>API/年</translation>
    </message>
    <message>
        <source>Price of the demand at a hosted API in the first year.</source>
        <translation>第一年的需求按托管 API 计价。</translation>
    </message>
    <message>
        <source>API, whole horizon</source>
        <translation>API，全周期</translation>
    </message>
    <message>
        <source>API total</source>
        <translation>API 合计</translation>
    </message>
    <message>
        <source>Price over the horizon with the stated growth and change of price.</source>
        <translation>周期内费用，计入设定的增长和价格变化。</translation>
    </message>
    <message>
        <source>API, per million output tokens</source>
        <translation>API，每百万输出 token</translation>
    </message>
    <message>
        <source>API/Mtok</source>
        <translation>API/百万</translation>
    </message>
    <message>
        <source>All API cost, input included, over the output tokens.</source>
        <translation>全部 API 费用（含输入）除以输出 token 数。</translation>
    </message>
    <message>
        <source>Break-even in hours</source>
        <translation>盈亏平衡小时数</translation>
    </message>
    <message>
        <source>Break-even h</source>
        <translation>平衡小时</translation>
    </message>
    <message>
        <source>Hours of use after which owning has cost no more than renting.</source>
        <translation>使用多少小时后自购成本不高于租用。</translation>
    </message>
    <message>
        <source>Break-even against rent</source>
        <translation>与租用的盈亏平衡</translation>
    </message>
    <message>
        <source>Break-even</source>
        <translation>盈亏平衡</translation>
    </message>
    <message>
        <source>Month in which the cumulative cost of owning falls below that of renting.</source>
        <translation>自购累计成本低于租用的月份。</translation>
    </message>
    <message>
        <source>Break-even utilisation</source>
        <translation>盈亏平衡利用率</translation>
    </message>
    <message>
        <source>Break-even u</source>
        <translation>平衡利用率</translation>
    </message>
    <message>
        <source>Busy share of the hours from which owning is cheaper than renting.</source>
        <translation>自购比租用便宜的最低利用率。</translation>
    </message>
    <message>
        <source>Break-even against the API</source>
        <translation>与 API 的盈亏平衡</translation>
    </message>
    <message>
        <source>vs. API</source>
        <translation>对 API</translation>
    </message>
    <message>
        <source>Month in which the cumulative cost of owning falls below that of the API.</source>
        <translation>自购累计成本低于 API 的月份。</translation>
    </message>
    <message>
        <source>Break-even demand against the API</source>
        <translation>与 API 平衡的需求量</translation>
    </message>
    <message>
        <source>vs. API tokens</source>
        <translation>平衡需求</translation>
    </message>
    <message>
        <source>Output tokens per month at which owning costs as much as the API.</source>
        <translation>自购与 API 成本相等时的每月输出 token 数。</translation>
    </message>
    <message>
        <source>Saving over renting</source>
        <translation>比租用节省</translation>
    </message>
    <message>
        <source>Saving</source>
        <translation>节省</translation>
    </message>
    <message>
        <source>Cost of renting less cost of owning over the horizon.</source>
        <translation>周期内租用成本减自购成本。</translation>
    </message>
    <message>
        <source>Net present value</source>
        <translation>净现值</translation>
    </message>
    <message>
        <source>NPV</source>
        <translation>净现值</translation>
    </message>
    <message>
        <source>Present value of owning instead of renting.</source>
        <translation>以自购代替租用的现值。</translation>
    </message>
    <message>
        <source>Internal rate of return</source>
        <translation>内部收益率</translation>
    </message>
    <message>
        <source>IRR</source>
        <translation>内部收益率</translation>
    </message>
    <message>
        <source>Discount rate at which owning instead of renting is worth nothing.</source>
        <translation>使自购代替租用净现值为零的折现率。</translation>
    </message>
    <message>
        <source>Return on the purchase</source>
        <translation>投资回报率</translation>
    </message>
    <message>
        <source>ROI</source>
        <translation>回报率</translation>
    </message>
    <message>
        <source>Saving over the horizon relative to the purchase.</source>
        <translation>周期内节省额与购置费之比。</translation>
    </message>
    <message>
        <source>Payback time</source>
        <translation>投资回收期</translation>
    </message>
    <message>
        <source>Payback</source>
        <translation>回收期</translation>
    </message>
    <message>
        <source>Time until the saved rent has paid the purchase.</source>
        <translation>省下的租金收回购置费所需时间。</translation>
    </message>
    <message>
        <source>Discounted payback time</source>
        <translation>动态投资回收期</translation>
    </message>
    <message>
        <source>Disc. payback</source>
        <translation>动态回收期</translation>
    </message>
    <message>
        <source>The same with every year&apos;s saving discounted to today.</source>
        <translation>同上，逐年节省额折现到今天。</translation>
    </message>
    <message>
        <source>IT power</source>
        <translation>IT 功率</translation>
    </message>
    <message>
        <source>Power of servers and GPUs at full load.</source>
        <translation>服务器与 GPU 满载功率。</translation>
    </message>
    <message>
        <source>Facility power</source>
        <translation>机房功率</translation>
    </message>
    <message>
        <source>Facility</source>
        <translation>机房功率</translation>
    </message>
    <message>
        <source>Average power with cooling and losses (PUE).</source>
        <translation>含制冷与损耗（PUE）的平均功率。</translation>
    </message>
    <message>
        <source>Energy per year</source>
        <translation>年用电量</translation>
    </message>
    <message>
        <source>Energy/year</source>
        <translation>年用电</translation>
    </message>
    <message>
        <source>Energy of the facility in a year at the stated utilisation.</source>
        <translation>所设利用率下机房一年的用电量。</translation>
    </message>
    <message>
        <source>Emissions per year</source>
        <translation>年碳排放</translation>
    </message>
    <message>
        <source>CO₂e/year</source>
        <translation>年碳排</translation>
    </message>
    <message>
        <source>Energy times the emission factor of the grid.</source>
        <translation>用电量乘以电网排放因子。</translation>
    </message>
    <message>
        <source>Weights that stay on the GPU in the chosen format, scales included.</source>
        <translation>以所选格式常驻 GPU 的权重，含缩放因子。</translation>
    </message>
    <message>
        <source>parameters on the GPU × bytes per parameter</source>
        <translation>卡上参数量 × 每参数字节</translation>
    </message>
    <message>
        <source>Adapters</source>
        <translation>适配器</translation>
    </message>
    <message>
        <source>LoRA weights with their gradients and optimizer states.</source>
        <translation>LoRA 权重及其梯度和优化器状态。</translation>
    </message>
    <message>
        <source>LoRA parameters × (weight + gradient + optimizer bytes)</source>
        <translation>LoRA 参数量 ×（权重＋梯度＋优化器字节）</translation>
    </message>
    <message>
        <source>Gradients</source>
        <translation>梯度</translation>
    </message>
    <message>
        <source>One gradient for every trained parameter.</source>
        <translation>每个被训练参数一个梯度。</translation>
    </message>
    <message>
        <source>trained parameters × gradient bytes ÷ shards</source>
        <translation>训练参数量 × 梯度字节 ÷ 分片数</translation>
    </message>
    <message>
        <source>Master weights</source>
        <translation>主权重</translation>
    </message>
    <message>
        <source>32-bit copy of the weights that the optimizer updates.</source>
        <translation>优化器更新的 32 位权重副本。</translation>
    </message>
    <message>
        <source>trained parameters × 4 bytes ÷ shards</source>
        <translation>训练参数量 × 4 字节 ÷ 分片数</translation>
    </message>
    <message>
        <source>Optimizer states</source>
        <translation>优化器状态</translation>
    </message>
    <message>
        <source>Moments that the optimizer keeps for every trained parameter.</source>
        <translation>优化器为每个被训练参数保存的动量。</translation>
    </message>
    <message>
        <source>trained parameters × bytes of the moments ÷ shards</source>
        <translation>训练参数量 × 动量字节 ÷ 分片数</translation>
    </message>
    <message>
        <source>KV cache</source>
        <translation>KV 缓存</translation>
    </message>
    <message>
        <source>Keys and values of all tokens in flight.</source>
        <translation>在途全部 token 的键与值。</translation>
    </message>
    <message>
        <source>bytes per token and GPU × context × requests at once</source>
        <translation>单卡每 token 字节 × 上下文 × 并发数</translation>
    </message>
    <message>
        <source>Recurrent state</source>
        <translation>循环状态</translation>
    </message>
    <message>
        <source>Fixed state per sequence of linear-attention layers and full windows.</source>
        <translation>线性注意力层和已满窗口的每序列固定状态。</translation>
    </message>
    <message>
        <source>bytes per sequence × requests at once</source>
        <translation>每序列字节 × 并发数</translation>
    </message>
    <message>
        <source>Working memory of a forward pass; in training what is kept for the backward pass.</source>
        <translation>前向计算的工作显存；训练时为反向计算保留的内容。</translation>
    </message>
    <message>
        <source>tokens per batch × widths of the widest layer × bytes</source>
        <translation>每批 token × 最宽层宽度 × 字节</translation>
    </message>
    <message>
        <source>Logits</source>
        <translation>Logits</translation>
    </message>
    <message>
        <source>Scores over the vocabulary and the loss.</source>
        <translation>词表得分与损失。</translation>
    </message>
    <message>
        <source>tokens × vocabulary × bytes</source>
        <translation>token 数 × 词表 × 字节</translation>
    </message>
    <message>
        <source>Buffers</source>
        <translation>缓冲区</translation>
    </message>
    <message>
        <source>Gathered parameters, communication buckets and optimizer temporaries.</source>
        <translation>聚合的参数、通信桶和优化器临时量。</translation>
    </message>
    <message>
        <source>gathered layer + buckets</source>
        <translation>聚合层 + 通信桶</translation>
    </message>
    <message>
        <source>CUDA context, communication library and memory outside the allocator.</source>
        <translation>CUDA 上下文、通信库和分配器之外的显存。</translation>
    </message>
    <message>
        <source>context + collective buffers</source>
        <translation>上下文 + 集合通信缓冲</translation>
    </message>
    <message>
        <source>CUDA graphs captured for the batch sizes of decoding.</source>
        <translation>为解码各批大小捕获的 CUDA 图。</translation>
    </message>
    <message>
        <source>measured per engine</source>
        <translation>按引擎实测</translation>
    </message>
    <message>
        <source>Fragmentation</source>
        <translation>碎片</translation>
    </message>
    <message>
        <source>Memory that the allocator holds without using it.</source>
        <translation>分配器占着而未使用的显存。</translation>
    </message>
    <message>
        <source>share of the allocated memory</source>
        <translation>已分配显存的一定比例</translation>
    </message>
    <message>
        <source>billion</source>
        <translation>十亿</translation>
    </message>
    <message>
        <source>bytes/token</source>
        <translation>字节/token</translation>
    </message>
    <message>
        <source>tokens</source>
        <translation>token</translation>
    </message>
    <message>
        <source>tokens/s</source>
        <translation>token/s</translation>
    </message>
    <message>
        <source>requests/s</source>
        <translation>请求/秒</translation>
    </message>
    <message>
        <source>GPU·h</source>
        <translation>卡时</translation>
    </message>
    <message>
        <source>days</source>
        <translation>天</translation>
    </message>
    <message>
        <source>%1/year</source>
        <translation>%1/年</translation>
    </message>
    <message>
        <source>%1/h</source>
        <translation>%1/小时</translation>
    </message>
    <message>
        <source>%1/month</source>
        <translation>%1/月</translation>
    </message>
    <message>
        <source>%1/day</source>
        <translation>%1/天</translation>
    </message>
    <message>
        <source>%1 per million tokens</source>
        <translation>%1/百万 token</translation>
    </message>
    <message>
        <source>hours</source>
        <translation>小时</translation>
    </message>
    <message>
        <source>months</source>
        <translation>个月</translation>
    </message>
    <message>
        <source>tokens/month</source>
        <translation>token/月</translation>
    </message>
    <message>
        <source>kg CO₂e</source>
        <translation>kg CO₂e</translation>
    </message>
    <message>
        <source>Servers</source>
        <translation>服务器</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>网络</translation>
    </message>
    <message>
        <source>Storage</source>
        <translation>存储</translation>
    </message>
    <message>
        <source>Other hardware</source>
        <translation>其他硬件</translation>
    </message>
    <message>
        <source>Stated price</source>
        <translation>自报价格</translation>
    </message>
    <message>
        <source>Colocation</source>
        <translation>托管费</translation>
    </message>
    <message>
        <source>Maintenance</source>
        <translation>维保</translation>
    </message>
    <message>
        <source>Staff</source>
        <translation>人员</translation>
    </message>
    <message>
        <source>Licences</source>
        <translation>软件许可</translation>
    </message>
    <message>
        <source>Model updates</source>
        <translation>模型更新</translation>
    </message>
    <message>
        <source>Other running cost</source>
        <translation>其他运行成本</translation>
    </message>
    <message>
        <source>Accelerators</source>
        <translation>加速卡</translation>
    </message>
    <message>
        <source>Complete systems</source>
        <translation>整机</translation>
    </message>
    <message>
        <source>Servers without accelerators</source>
        <translation>服务器（不含加速卡）</translation>
    </message>
    <message>
        <source>Network cards</source>
        <translation>网卡</translation>
    </message>
    <message>
        <source>Drives</source>
        <translation>硬盘</translation>
    </message>
    <message>
        <source>no price known</source>
        <translation>无价格</translation>
    </message>
    <message>
        <source>nothing of this kind in the catalogue</source>
        <translation>目录中无此类产品</translation>
    </message>
    <message>
        <source>The layout was stated in full.</source>
        <translation>布局已全部给定。</translation>
    </message>
    <message>
        <source>The fewest GPUs whose memory holds the weights and the load.</source>
        <translation>能容纳权重与负载的最少卡数。</translation>
    </message>
    <message>
        <source>One replica cannot hold all requests at once, so there are several.</source>
        <translation>单个副本容不下全部并发，因此部署多个副本。</translation>
    </message>
    <message>
        <source>The stated GPUs, divided as the model&apos;s shape and the fast links allow.</source>
        <translation>按模型结构和高速互联允许的方式划分给定的卡。</translation>
    </message>
    <message>
        <source>No sensible layout fits; the least bad one is shown.</source>
        <translation>没有可行的布局；显示的是差距最小的一种。</translation>
    </message>
    <message>
        <source>No price for the hardware is known.</source>
        <translation>没有硬件价格。</translation>
    </message>
    <message>
        <source>No rental price for this accelerator is known.</source>
        <translation>没有这种加速卡的租用价格。</translation>
    </message>
    <message>
        <source>No API price for this model is known.</source>
        <translation>没有该模型的 API 价格。</translation>
    </message>
    <message>
        <source>No speed is known to spread the cost over.</source>
        <translation>没有速度数据，无法分摊成本。</translation>
    </message>
    <message>
        <source>Owning does not become cheaper within the horizon.</source>
        <translation>测算周期内自购不会更便宜。</translation>
    </message>
    <message>
        <source>The cash flows never change sign, so there is no such rate.</source>
        <translation>现金流不变号，不存在该收益率。</translation>
    </message>
    <message>
        <source>The rent is paid whether the hardware is busy or not.</source>
        <translation>租金忙闲都要支付。</translation>
    </message>
    <message>
        <source>The purchase is not paid back within the horizon.</source>
        <translation>测算周期内收不回购置费。</translation>
    </message>
    <message>
        <source>primary source</source>
        <translation>一手资料</translation>
    </message>
    <message>
        <source>secondary source</source>
        <translation>二手资料</translation>
    </message>
    <message>
        <source>vendor&apos;s statement</source>
        <translation>厂商说法</translation>
    </message>
    <message>
        <source>recalled</source>
        <translation>凭记忆</translation>
    </message>
    <message>
        <source>assumption</source>
        <translation>假设</translation>
    </message>
    <message>
        <source>Read in the document that defines or measured it.</source>
        <translation>读自定义或测量该数据的文件。</translation>
    </message>
    <message>
        <source>Quoted by somebody who had the original.</source>
        <translation>由见过原文者转述。</translation>
    </message>
    <message>
        <source>Stated by the seller; not checked by others.</source>
        <translation>由卖方陈述，未经他人核实。</translation>
    </message>
    <message>
        <source>Known from memory; look it up before relying on it.</source>
        <translation>凭记忆所得，使用前应查证。</translation>
    </message>
    <message>
        <source>Chosen for planning; set your own value where you have one.</source>
        <translation>为规划而取的值，有自己的数据时请替换。</translation>
    </message>
    <message>
        <source>Longest context at this load</source>
        <translation>当前负载下的最长上下文</translation>
    </message>
    <message>
        <source>Longest context</source>
        <translation>最长上下文</translation>
    </message>
    <message>
        <source>Longest context that every one of the concurrent requests can reach; at most what the model was trained for.</source>
        <translation>每个并发请求都能达到的最长上下文，不超过模型训练时的长度。</translation>
    </message>
    <message>
        <source>Memory left per GPU</source>
        <translation>每卡剩余显存</translation>
    </message>
    <message>
        <source>Left/GPU</source>
        <translation>剩余/卡</translation>
    </message>
    <message>
        <source>Usable memory less what is needed; negative where the plan does not fit.</source>
        <translation>可用显存减去所需显存；放不下时为负。</translation>
    </message>
    <message>
        <source>Host memory per node</source>
        <translation>每节点主机内存</translation>
    </message>
    <message>
        <source>Host RAM</source>
        <translation>主机内存</translation>
    </message>
    <message>
        <source>Main memory of one node that offloaded weights and states take.</source>
        <translation>卸载的权重和状态在一个节点上占用的主机内存。</translation>
    </message>
    <message>
        <source>NVMe space per node</source>
        <translation>每节点 NVMe 空间</translation>
    </message>
    <message>
        <source>NVMe</source>
        <translation>NVMe</translation>
    </message>
    <message>
        <source>Space on the NVMe drives of one node that offloaded states take.</source>
        <translation>卸载的状态在一个节点的 NVMe 盘上占用的空间。</translation>
    </message>
    <message>
        <source>Tokens per step</source>
        <translation>每步 token 数</translation>
    </message>
    <message>
        <source>Tokens/step</source>
        <translation>token/步</translation>
    </message>
    <message>
        <source>Tokens that a step yields for each request in the mean: those drafted and accepted, and one of the model&apos;s own.</source>
        <translation>每个请求每步平均得到的 token 数：被接受的草稿 token 加上模型自己的一个。</translation>
    </message>
    <message>
        <source>Utilisation of the batch</source>
        <translation>批处理占用率</translation>
    </message>
    <message>
        <source>Utilisation</source>
        <translation>占用率</translation>
    </message>
    <message>
        <source>Requests that arrive over those that can be completed. From 100 % on the queue grows without end.</source>
        <translation>到达的请求与可完成的请求之比。达到 100% 后队列会无限增长。</translation>
    </message>
    <message>
        <source>Wait in the queue</source>
        <translation>排队等待</translation>
    </message>
    <message>
        <source>Wait</source>
        <translation>等待</translation>
    </message>
    <message>
        <source>Mean wait of a request for a place in the batch and for the prompts in front of it. Requests arrive at random.</source>
        <translation>请求等待批中空位及前面提示词处理的平均时间。请求随机到达。</translation>
    </message>
    <message>
        <source>Time to first token, median</source>
        <translation>首 token 时间（中位）</translation>
    </message>
    <message>
        <source>TTFT p50</source>
        <translation>TTFT p50</translation>
    </message>
    <message>
        <source>Half of the requests get their first token within this time.</source>
        <translation>一半的请求在此时间内得到第一个 token。</translation>
    </message>
    <message>
        <source>Time to first token, 95 %</source>
        <translation>首 token 时间（95%）</translation>
    </message>
    <message>
        <source>TTFT p95</source>
        <translation>TTFT p95</translation>
    </message>
    <message>
        <source>95 of 100 requests get their first token within this time.</source>
        <translation>100 个请求中有 95 个在此时间内得到第一个 token。</translation>
    </message>
    <message>
        <source>Time to first token, 99 %</source>
        <translation>首 token 时间（99%）</translation>
    </message>
    <message>
        <source>TTFT p99</source>
        <translation>TTFT p99</translation>
    </message>
    <message>
        <source>99 of 100 requests get their first token within this time.</source>
        <translation>100 个请求中有 99 个在此时间内得到第一个 token。</translation>
    </message>
    <message>
        <source>Requests at the peak</source>
        <translation>峰值请求率</translation>
    </message>
    <message>
        <source>Peak</source>
        <translation>峰值</translation>
    </message>
    <message>
        <source>Requests per second that the users send in the busiest hour.</source>
        <translation>最忙一小时内用户每秒发出的请求数。</translation>
    </message>
    <message>
        <source>Requests at once at the peak</source>
        <translation>峰值并发</translation>
    </message>
    <message>
        <source>At once</source>
        <translation>并发</translation>
    </message>
    <message>
        <source>Requests that are in the system at the same moment: arrivals times the time that one stays.</source>
        <translation>同一时刻系统中的请求数：到达率乘以单个请求的停留时间。</translation>
    </message>
    <message>
        <source>What one replica carries</source>
        <translation>单副本承载能力</translation>
    </message>
    <message>
        <source>Per replica</source>
        <translation>单副本</translation>
    </message>
    <message>
        <source>Requests per second that one replica completes while mean latencies stay within the targets.</source>
        <translation>平均延迟不超过目标时，一个副本每秒完成的请求数。</translation>
    </message>
    <message>
        <source>Replicas for the users</source>
        <translation>用户所需副本</translation>
    </message>
    <message>
        <source>Replicas that carry the peak and the headroom, without spare.</source>
        <translation>承载峰值与余量所需的副本数，不含备用。</translation>
    </message>
    <message>
        <source>GPUs for the users</source>
        <translation>用户所需 GPU</translation>
    </message>
    <message>
        <source>GPUs that carry the users, spare nodes included.</source>
        <translation>承载用户所需的 GPU 数，含备用节点。</translation>
    </message>
    <message>
        <source>Nodes for the users</source>
        <translation>用户所需节点</translation>
    </message>
    <message>
        <source>Nodes that carry the users, spare ones included.</source>
        <translation>承载用户所需的节点数，含备用。</translation>
    </message>
    <message>
        <source>Nodes at the end of the horizon</source>
        <translation>规划期末所需节点</translation>
    </message>
    <message>
        <source>Nodes later</source>
        <translation>期末节点</translation>
    </message>
    <message>
        <source>Nodes that the grown demand needs at the end of the horizon.</source>
        <translation>需求增长后，规划期末所需的节点数。</translation>
    </message>
    <message>
        <source>Users that these machines carry</source>
        <translation>可承载用户数</translation>
    </message>
    <message>
        <source>Carries</source>
        <translation>可承载</translation>
    </message>
    <message>
        <source>Users whose peak the planned machines carry with headroom while the spare nodes are down.</source>
        <translation>在备用节点停机并保留余量时，所规划机器可承载其峰值的用户数。</translation>
    </message>
    <message>
        <source>Size of a checkpoint</source>
        <translation>检查点大小</translation>
    </message>
    <message>
        <source>Checkpoint</source>
        <translation>检查点</translation>
    </message>
    <message>
        <source>Weights, master copies and optimizer states that a run needs to go on.</source>
        <translation>续训所需的权重、主副本与优化器状态。</translation>
    </message>
    <message>
        <source>Time to write a checkpoint</source>
        <translation>检查点写入时间</translation>
    </message>
    <message>
        <source>Write</source>
        <translation>写入</translation>
    </message>
    <message>
        <source>Its size over the bandwidth of the storage.</source>
        <translation>检查点大小除以存储带宽。</translation>
    </message>
    <message>
        <source>Best checkpoint interval</source>
        <translation>最佳检查点间隔</translation>
    </message>
    <message>
        <source>Interval</source>
        <translation>间隔</translation>
    </message>
    <message>
        <source>Training time between two checkpoints that loses least to writing and to failures (Young, Daly).</source>
        <translation>写入与故障损失之和最小的检查点间隔（Young、Daly）。</translation>
    </message>
    <message>
        <source>Goodput</source>
        <translation>有效训练占比</translation>
    </message>
    <message>
        <source>Productive share of the wall time. Without a failure rate and a storage bandwidth it is that of published long runs.</source>
        <translation>有效训练时间占总时长的比例。未填故障率与存储带宽时，取公开长期训练的数值。</translation>
    </message>
    <message>
        <source>Purchase, low prices</source>
        <translation>采购（低位价）</translation>
    </message>
    <message>
        <source>Purchase low</source>
        <translation>采购低</translation>
    </message>
    <message>
        <source>The same bill with the low end of every price range.</source>
        <translation>同一清单按各价格区间的低位计算。</translation>
    </message>
    <message>
        <source>Purchase, high prices</source>
        <translation>采购（高位价）</translation>
    </message>
    <message>
        <source>Purchase high</source>
        <translation>采购高</translation>
    </message>
    <message>
        <source>The same bill with the high end of every price range.</source>
        <translation>同一清单按各价格区间的高位计算。</translation>
    </message>
    <message>
        <source>VAT in the purchase</source>
        <translation>采购增值税</translation>
    </message>
    <message>
        <source>VAT</source>
        <translation>增值税</translation>
    </message>
    <message>
        <source>Value-added tax on goods and duty, whether it is deducted or paid.</source>
        <translation>货物与关税对应的增值税，无论抵扣与否。</translation>
    </message>
    <message>
        <source>Depreciation, first year</source>
        <translation>首年折旧</translation>
    </message>
    <message>
        <source>Depreciation</source>
        <translation>折旧</translation>
    </message>
    <message>
        <source>What the first year takes off the book value.</source>
        <translation>第一年计提的折旧。</translation>
    </message>
    <message>
        <source>Instalment</source>
        <translation>月供</translation>
    </message>
    <message>
        <source>Monthly payment of the loan or lease.</source>
        <translation>贷款或租赁的每月付款。</translation>
    </message>
    <message>
        <source>Interest</source>
        <translation>利息</translation>
    </message>
    <message>
        <source>Interest of the loan or lease over the horizon.</source>
        <translation>测算期内贷款或租赁的利息。</translation>
    </message>
    <message>
        <source>Own, equivalent annual cost</source>
        <translation>自购年均等值成本</translation>
    </message>
    <message>
        <source>Own EAC</source>
        <translation>自购年值</translation>
    </message>
    <message>
        <source>Level yearly amount with the same present cost.</source>
        <translation>与现值成本等价的每年等额金额。</translation>
    </message>
    <message>
        <source>Own, per million input tokens</source>
        <translation>自购每百万输入 token</translation>
    </message>
    <message>
        <source>Own/Mtok in</source>
        <translation>自购输入价</translation>
    </message>
    <message>
        <source>The cost per token divided between input and output by the output weight.</source>
        <translation>按输出权重在输入与输出之间分摊的 token 成本。</translation>
    </message>
    <message>
        <source>Own, per million output tokens beside input</source>
        <translation>自购每百万输出 token（分摊后）</translation>
    </message>
    <message>
        <source>Own/Mtok out</source>
        <translation>自购输出价</translation>
    </message>
    <message>
        <source>The same for output: input price times the output weight.</source>
        <translation>输出一侧：输入价乘以输出权重。</translation>
    </message>
    <message>
        <source>Own, per user and month</source>
        <translation>自购每用户每月</translation>
    </message>
    <message>
        <source>Own/user</source>
        <translation>自购每用户</translation>
    </message>
    <message>
        <source>Own per month for each user that is served at the same time.</source>
        <translation>每月成本除以同时服务的用户数。</translation>
    </message>
    <message>
        <source>Own, per training run</source>
        <translation>自购单次训练</translation>
    </message>
    <message>
        <source>Own/run</source>
        <translation>自购单次</translation>
    </message>
    <message>
        <source>GPU hours of the run at the cost per hour with depreciation.</source>
        <translation>训练所用 GPU 时 × 含折旧的每小时成本。</translation>
    </message>
    <message>
        <source>Rent, equivalent annual cost</source>
        <translation>租用年均等值成本</translation>
    </message>
    <message>
        <source>Rent EAC</source>
        <translation>租用年值</translation>
    </message>
    <message>
        <source>Rent, per user and month</source>
        <translation>租用每用户每月</translation>
    </message>
    <message>
        <source>Rent/user</source>
        <translation>租用每用户</translation>
    </message>
    <message>
        <source>Rent per month for each user that is served at the same time.</source>
        <translation>每月租金除以同时服务的用户数。</translation>
    </message>
    <message>
        <source>Rent, per training run</source>
        <translation>租用单次训练</translation>
    </message>
    <message>
        <source>Rent/run</source>
        <translation>租用单次</translation>
    </message>
    <message>
        <source>GPU hours of the run at the rent per hour.</source>
        <translation>训练所用 GPU 时 × 每小时租金。</translation>
    </message>
    <message>
        <source>API, per user and month</source>
        <translation>API 每用户每月</translation>
    </message>
    <message>
        <source>API/user</source>
        <translation>API 每用户</translation>
    </message>
    <message>
        <source>API cost per month for each user that is served at the same time.</source>
        <translation>每月 API 费用除以同时服务的用户数。</translation>
    </message>
    <message>
        <source>Break-even with resale</source>
        <translation>计残值的回本点</translation>
    </message>
    <message>
        <source>With resale</source>
        <translation>计残值</translation>
    </message>
    <message>
        <source>Month in which owning, less what the hardware could be sold for, falls below renting.</source>
        <translation>扣除可转售价值后，自购累计成本低于租用的月份。</translation>
    </message>
    <message>
        <source>Break-even rent</source>
        <translation>平衡租价</translation>
    </message>
    <message>
        <source>Rent of a GPU and hour at which owning and renting cost the same over the horizon.</source>
        <translation>使自购与租用在测算期内成本相等的每卡时租价。</translation>
    </message>
    <message>
        <source>GPUs to own</source>
        <translation>宜自购 GPU 数</translation>
    </message>
    <message>
        <source>To own</source>
        <translation>宜自购</translation>
    </message>
    <message>
        <source>Base that costs least when the demand above it is rented on demand: a further GPU would be busy for too few hours to pay.</source>
        <translation>自购基座、峰值按需租用时成本最低的自购量：再多一张卡，忙时就不足以回本。</translation>
    </message>
    <message>
        <source>Busy share worth owning</source>
        <translation>值得自购的忙时比例</translation>
    </message>
    <message>
        <source>Worth owning</source>
        <translation>自购门槛</translation>
    </message>
    <message>
        <source>A GPU of demand is worth owning when it is wanted for more than this share of the hours: a / (p − e).</source>
        <translation>某一层需求的忙时比例超过此值才值得自购：a / (p − e)。</translation>
    </message>
    <message>
        <source>Own base, rented burst</source>
        <translation>自购基座＋按需峰值</translation>
    </message>
    <message>
        <source>Hybrid/year</source>
        <translation>混合</translation>
    </message>
    <message>
        <source>Mean cost of a year with that base and on-demand instances above it.</source>
        <translation>采用该基座、其上按需租用的年均成本。</translation>
    </message>
    <message>
        <source>Owning up to the peak</source>
        <translation>全部自购</translation>
    </message>
    <message>
        <source>All own</source>
        <translation>全自购</translation>
    </message>
    <message>
        <source>Mean cost of a year when the highest demand is owned.</source>
        <translation>按最高需求全部自购的年均成本。</translation>
    </message>
    <message>
        <source>Renting everything</source>
        <translation>全部按需租用</translation>
    </message>
    <message>
        <source>All rent</source>
        <translation>全租用</translation>
    </message>
    <message>
        <source>Mean cost of a year when everything is rented on demand.</source>
        <translation>全部按需租用的年均成本。</translation>
    </message>
    <message>
        <source>The same base reserved</source>
        <translation>同一基座改为预留</translation>
    </message>
    <message>
        <source>Reserved base</source>
        <translation>预留基座</translation>
    </message>
    <message>
        <source>Mean cost of a year when that base is reserved instead of owned.</source>
        <translation>该基座改为预留实例的年均成本。</translation>
    </message>
    <message>
        <source>Reserved and on demand</source>
        <translation>预留＋按需</translation>
    </message>
    <message>
        <source>Reserved mix</source>
        <translation>预留组合</translation>
    </message>
    <message>
        <source>The cheapest reservation with on-demand instances above it.</source>
        <translation>最省的预留量加其上的按需实例。</translation>
    </message>
    <message>
        <source>Every layer at its cheapest</source>
        <translation>逐层最优组合</translation>
    </message>
    <message>
        <source>Layers</source>
        <translation>逐层最优</translation>
    </message>
    <message>
        <source>Own, reserved, on demand and spot, each layer of the demand as it is cheapest.</source>
        <translation>自购、预留、按需、竞价按需求逐层取最省者。</translation>
    </message>
    <message>
        <source>Own, in layers</source>
        <translation>逐层最优：自购</translation>
    </message>
    <message>
        <source>Layer own</source>
        <translation>层·自购</translation>
    </message>
    <message>
        <source>GPUs owned in that mix.</source>
        <translation>该组合中自购的 GPU 数。</translation>
    </message>
    <message>
        <source>Reserved, in layers</source>
        <translation>逐层最优：预留</translation>
    </message>
    <message>
        <source>Layer reserved</source>
        <translation>层·预留</translation>
    </message>
    <message>
        <source>GPUs reserved in that mix.</source>
        <translation>该组合中预留的 GPU 数。</translation>
    </message>
    <message>
        <source>Rule of thumb, paid by use</source>
        <translation>经验规则（按用量）</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>经验规则</translation>
    </message>
    <message>
        <source>Articles&apos; rule: spot below half of the peak, reserved below 80%, else on demand; reserved hours paid while used.</source>
        <translation>文章中的规则：低于峰值一半用竞价、低于 80% 用预留、其余按需；预留只按使用时间计费。</translation>
    </message>
    <message>
        <source>Rule of thumb, as billed</source>
        <translation>经验规则（实际计费）</translation>
    </message>
    <message>
        <source>Rule billed</source>
        <translation>规则实付</translation>
    </message>
    <message>
        <source>The same rule with reservations paid around the clock, as they are billed.</source>
        <translation>同一规则，预留按实际的全天计费。</translation>
    </message>
    <message>
        <source>Availability of a node</source>
        <translation>单节点可用率</translation>
    </message>
    <message>
        <source>Node up</source>
        <translation>节点可用</translation>
    </message>
    <message>
        <source>Share of the time in which a node works.</source>
        <translation>节点正常工作的时间比例。</translation>
    </message>
    <message>
        <source>Availability of the service</source>
        <translation>服务可用率</translation>
    </message>
    <message>
        <source>Service up</source>
        <translation>服务可用</translation>
    </message>
    <message>
        <source>Probability that all needed nodes work, spare ones counted.</source>
        <translation>计入备用节点后，所需节点全部工作的概率。</translation>
    </message>
    <message>
        <source>Downtime per year</source>
        <translation>年停机时间</translation>
    </message>
    <message>
        <source>Downtime</source>
        <translation>停机损失</translation>
    </message>
    <message>
        <source>Hours of a year in which a needed node is missing.</source>
        <translation>一年中所需节点缺失的小时数。</translation>
    </message>
    <message>
        <source>Best time to replace</source>
        <translation>最佳更换时间</translation>
    </message>
    <message>
        <source>Replace after</source>
        <translation>更换</translation>
    </message>
    <message>
        <source>Review at which replacing the hardware costs least over the horizon.</source>
        <translation>测算期内更换硬件成本最低的复审时点。</translation>
    </message>
    <message>
        <source>Saving by replacing</source>
        <translation>更换节省</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>节省</translation>
    </message>
    <message>
        <source>Against keeping the hardware to the end; negative where keeping is cheaper.</source>
        <translation>相对于一直使用到期末；为负表示不换更省。</translation>
    </message>
    <message>
        <source>House and API together</source>
        <translation>自有与 API 合计</translation>
    </message>
    <message>
        <source>Split</source>
        <translation>合计</translation>
    </message>
    <message>
        <source>Hardware of one&apos;s own and the API for the rest of the tokens, over the horizon.</source>
        <translation>测算期内自有硬件加其余 token 的 API 费用。</translation>
    </message>
    <message>
        <source>Share from which owning pays</source>
        <translation>自有划算的分担比例</translation>
    </message>
    <message>
        <source>Split from</source>
        <translation>划算比例</translation>
    </message>
    <message>
        <source>Share of the demand that one&apos;s own hardware must answer to cost less than the API.</source>
        <translation>自有硬件至少承担多大比例的需求才比 API 省。</translation>
    </message>
    <message>
        <source>Power of one machine</source>
        <translation>单机功率</translation>
    </message>
    <message>
        <source>Machine</source>
        <translation>单机</translation>
    </message>
    <message>
        <source>What one machine draws at full load.</source>
        <translation>单台机器满载时的功率。</translation>
    </message>
    <message>
        <source>Racks</source>
        <translation>机柜数</translation>
    </message>
    <message>
        <source>Racks whose power carries the machines; none is filled beyond its limit.</source>
        <translation>供电可承载这些机器的机柜数；每个机柜都不超限。</translation>
    </message>
    <message>
        <source>Time to load the weights</source>
        <translation>权重加载时间</translation>
    </message>
    <message>
        <source>Load</source>
        <translation>加载</translation>
    </message>
    <message>
        <source>Until all replicas have read their weights from the shared storage.</source>
        <translation>所有副本从共享存储读完权重所需的时间。</translation>
    </message>
    <message>
        <source>%1/GPU·h</source>
        <translation>%1/卡时</translation>
    </message>
    <message>
        <source>Import duty</source>
        <translation>进口关税</translation>
    </message>
    <message>
        <source>Installation</source>
        <translation>安装调试</translation>
    </message>
    <message>
        <source>Spare parts</source>
        <translation>备件</translation>
    </message>
    <message>
        <source>Racks, UPS and cooling</source>
        <translation>机柜、UPS 与制冷</translation>
    </message>
    <message>
        <source>Contingency</source>
        <translation>预备费</translation>
    </message>
    <message>
        <source>Insurance</source>
        <translation>保险</translation>
    </message>
    <message>
        <source>The fewest GPUs, spare nodes included, that carry the load within the latency targets.</source>
        <translation>在延迟目标内承载负载所需的最少 GPU，含备用节点。</translation>
    </message>
    <message>
        <source>Prefill replicas</source>
        <translation>预填充副本</translation>
    </message>
    <message>
        <source>Replicas that only fill prompts and send the cache to the others.</source>
        <translation>只做预填充、再把 KV 缓存传给其他副本的副本数。</translation>
    </message>
    <message>
        <source>Sending the cache</source>
        <translation>传输 KV 缓存</translation>
    </message>
    <message>
        <source>KV transfer</source>
        <translation>KV 传输</translation>
    </message>
    <message>
        <source>Time that the cache of one prompt takes from the replica that filled it to the one that decodes; part of the time to first token.</source>
        <translation>一个提示词的缓存从预填充副本传到解码副本所需的时间，计入首 token 时延。</translation>
    </message>
    <message>
        <source>Utilisation of the prefill replicas</source>
        <translation>预填充副本利用率</translation>
    </message>
    <message>
        <source>Prefill busy</source>
        <translation>预填充占用</translation>
    </message>
    <message>
        <source>Share of the time that the replicas for prompts work. Near 100 % prompts wait long.</source>
        <translation>预填充副本处于工作状态的时间占比；接近 100% 时提示词要排很久的队。</translation>
    </message>
    <message>
        <source>Data set on the storage</source>
        <translation>存储上的数据集</translation>
    </message>
    <message>
        <source>Data set</source>
        <translation>数据集</translation>
    </message>
    <message>
        <source>The text and its tokens, in as many copies as stated.</source>
        <translation>原文及其 token 数据，按设定的份数。</translation>
    </message>
    <message>
        <source>Leaf switches</source>
        <translation>叶交换机</translation>
    </message>
    <message>
        <source>Leaves</source>
        <translation>叶交换机</translation>
    </message>
    <message>
        <source>Switches that machines are plugged into; each carries whole rails.</source>
        <translation>机器直接接入的交换机，每台承载一条或几条完整轨道。</translation>
    </message>
    <message>
        <source>Spine switches</source>
        <translation>脊交换机</translation>
    </message>
    <message>
        <source>Spines</source>
        <translation>脊交换机</translation>
    </message>
    <message>
        <source>Switches that join the leaves without oversubscription.</source>
        <translation>无收敛地连接各叶交换机。</translation>
    </message>
    <message>
        <source>Core switches</source>
        <translation>核心交换机</translation>
    </message>
    <message>
        <source>Cores</source>
        <translation>核心交换机</translation>
    </message>
    <message>
        <source>A third tier, where two don&apos;t have the ports.</source>
        <translation>两层端口不够时的第三层。</translation>
    </message>
    <message>
        <source>Network links</source>
        <translation>网络链路</translation>
    </message>
    <message>
        <source>Links</source>
        <translation>链路</translation>
    </message>
    <message>
        <source>Of all tiers; each takes a copper cable or two optics.</source>
        <translation>各层合计；每条链路用一根铜缆或两个光模块。</translation>
    </message>
    <message>
        <source>Host processors</source>
        <translation>主机 CPU</translation>
    </message>
    <message>
        <source>Main memory (GB)</source>
        <translation>内存（GB）</translation>
    </message>
    <message>
        <source>Copper cables</source>
        <translation>铜缆</translation>
    </message>
    <message>
        <source>Optics</source>
        <translation>光模块</translation>
    </message>
    <message>
        <source>Of the layouts that fit, the one that trains fastest.</source>
        <translation>在放得下的并行方案中取训练最快的一种。</translation>
    </message>
</context>
<context>
    <name>Invoking</name>
    <message>
        <source>Expected: suanchou %1</source>
        <translation>用法：suanchou %1</translation>
    </message>
    <message>
        <source>Unknown language “%1”; known are zh_CN and en.</source>
        <translation>不支持的语言“%1”，可用 zh_CN 和 en。</translation>
    </message>
    <message>
        <source>The output file is missing (-o FILE).</source>
        <translation>缺少输出文件（-o 文件）。</translation>
    </message>
    <message>
        <source>Unknown style “%1”; known are feasibility and business-case.</source>
        <translation>不支持的报告样式“%1”，可用 feasibility 和 business-case。</translation>
    </message>
    <message>
        <source>Nothing called “%1” can be listed. Expected: suanchou %2</source>
        <translation>无法列出“%1”。用法：suanchou %2</translation>
    </message>
    <message>
        <source>Unknown option “%1”.</source>
        <translation>未知选项“%1”。</translation>
    </message>
    <message>
        <source>Unknown command “%1”.</source>
        <translation>未知命令“%1”。</translation>
    </message>
    <message>
        <source>Usage:</source>
        <translation>用法：</translation>
    </message>
</context>
<context>
    <name>PlanCharts</name>
    <message>
        <source>Neither buying nor renting has a price. Enter prices under Finance.</source>
        <translation>自购和租用都没有价格，请在“财务”中填写。</translation>
    </message>
    <message>
        <source>Buy · %1</source>
        <translation>自购 · %1</translation>
    </message>
    <message>
        <source>Rent · %1</source>
        <translation>租用 · %1</translation>
    </message>
    <message>
        <source>Buy</source>
        <translation>自购</translation>
    </message>
    <message>
        <source>Buy, less resale value</source>
        <translation>自购（扣除转售残值）</translation>
    </message>
    <message>
        <source>Rent on demand</source>
        <translation>按需租用</translation>
    </message>
    <message>
        <source>Rent reserved</source>
        <translation>包年租用</translation>
    </message>
    <message>
        <source>Rent spot</source>
        <translation>竞价租用</translation>
    </message>
    <message>
        <source>API</source>
        <translation>API</translation>
    </message>
    <message>
        <source>Buying = renting: %1</source>
        <translation>自购＝租用：%1</translation>
    </message>
    <message>
        <source>with resale: %1</source>
        <translation>计入转售：%1</translation>
    </message>
    <message>
        <source>Buying = API: %1</source>
        <translation>自购＝API：%1</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>月份</translation>
    </message>
    <message>
        <source>Paid since the start (%1)</source>
        <translation>累计支出（%1）</translation>
    </message>
    <message>
        <source>Rent</source>
        <translation>租用</translation>
    </message>
    <message>
        <source>Cost over %1 (%2)</source>
        <translation>%1总成本（%2）</translation>
    </message>
    <message>
        <source>Cost over the horizon (%1)</source>
        <translation>周期内总成本（%1）</translation>
    </message>
    <message>
        <source>There is no plan yet.</source>
        <translation>还没有方案。</translation>
    </message>
    <message>
        <source>Memory of the fullest GPU (%1)</source>
        <translation>最满一张卡的显存（%1）</translation>
    </message>
    <message>
        <source>usable</source>
        <translation>可用</translation>
    </message>
    <message>
        <source>installed</source>
        <translation>总量</translation>
    </message>
    <message>
        <source>does not fit</source>
        <translation>放不下</translation>
    </message>
    <message numerus="yes">
        <source>%n request(s) at once</source>
        <translation>
            <numerusform>并发 %n 个请求</numerusform>
        </translation>
    </message>
    <message>
        <source>target %1</source>
        <translation>目标 %1</translation>
    </message>
    <message>
        <source>Output of the deployment (%1)</source>
        <translation>整体输出速度（%1）</translation>
    </message>
    <message>
        <source>Time per output token (ms)</source>
        <translation>每输出 token 耗时（ms）</translation>
    </message>
    <message>
        <source>Sequences of %1, micro batch %2</source>
        <translation>序列长 %1，微批 %2</translation>
    </message>
    <message>
        <source>%1 requests at once of %2</source>
        <translation>并发 %1 个请求，每个 %2</translation>
    </message>
    <message>
        <source>fits</source>
        <translation>放得下</translation>
    </message>
    <message>
        <source>this scenario</source>
        <translation>当前方案</translation>
    </message>
    <message>
        <source>Sequence length (tokens)</source>
        <translation>序列长度（token）</translation>
    </message>
    <message>
        <source>Context per request (tokens)</source>
        <translation>单请求上下文（token）</translation>
    </message>
    <message>
        <source>Micro batch</source>
        <translation>微批大小</translation>
    </message>
    <message>
        <source>Requests at once</source>
        <translation>并发请求数</translation>
    </message>
    <message>
        <source>Memory needed of what is usable</source>
        <translation>所需显存占可用显存的比例</translation>
    </message>
    <message>
        <source>There is no speed to show: none is known for this accelerator, or not two requests fit.</source>
        <translation>没有可显示的速度：没有这种加速卡的速度数据，或者连两个请求都放不下。</translation>
    </message>
    <message>
        <source>TTFT target %1</source>
        <translation>TTFT 目标 %1</translation>
    </message>
</context>
<context>
    <name>Report</name>
    <message>
        <source>Date</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>page %1 of %2</source>
        <translation>第 %1 页，共 %2 页</translation>
    </message>
    <message>
        <source>Assumptions that were taken</source>
        <translation>采用的假设</translation>
    </message>
    <message>
        <source>What the scenario leaves open, the value it was planned with, and where that comes from.</source>
        <translation>方案未给定的输入、测算时采用的值及其来源。</translation>
    </message>
    <message>
        <source>Input</source>
        <translation>输入项</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>数值</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>default of the program</source>
        <translation>程序默认值</translation>
    </message>
    <message>
        <source>default of the engine</source>
        <translation>推理引擎默认值</translation>
    </message>
    <message>
        <source>derived from the plan</source>
        <translation>由方案推出</translation>
    </message>
    <message>
        <source>chosen by the program</source>
        <translation>程序选定</translation>
    </message>
    <message>
        <source>Inputs that were stated</source>
        <translation>给定的输入</translation>
    </message>
    <message>
        <source>Key in files</source>
        <translation>文件中的键</translation>
    </message>
    <message>
        <source>Formulas and sources</source>
        <translation>公式与出处</translation>
    </message>
    <message>
        <source>Figure</source>
        <translation>指标</translation>
    </message>
    <message>
        <source>Formula and numbers</source>
        <translation>公式与代入值</translation>
    </message>
    <message>
        <source>Disclaimer</source>
        <translation>免责声明</translation>
    </message>
    <message>
        <source>This document is a planning estimate, not a quotation. Memory follows from the model&apos;s shape and published behaviour of the engines; speed is estimated and carries the bands stated; prices are those of their dates and change. Ask for quotes and measure before committing money.</source>
        <translation>本文件为规划估算，不构成报价。显存由模型结构和推理引擎的公开行为推算；速度为估计值，误差范围见所列区间；价格为所注日期的价格，会变动。投入资金前请询价并实测。</translation>
    </message>
    <message>
        <source>Feasibility study of the compute for a large language model</source>
        <translation>大语言模型算力建设可行性研究</translation>
    </message>
    <message>
        <source>Business case for the compute of a large language model</source>
        <translation>大语言模型算力商业论证</translation>
    </message>
    <message>
        <source>Planning estimate, not a quotation · Suanchou %1</source>
        <translation>规划估算，非报价 · 算筹 %1</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>Hardware</source>
        <translation>硬件</translation>
    </message>
    <message>
        <source>%1 × %2, %3</source>
        <translation>%1 × %2，%3</translation>
    </message>
    <message>
        <source>Horizon</source>
        <translation>测算周期</translation>
    </message>
    <message>
        <source>Prices as of</source>
        <translation>价格基准日</translation>
    </message>
    <message>
        <source>Exchange rate</source>
        <translation>汇率</translation>
    </message>
    <message>
        <source>1 USD = %1 CNY</source>
        <translation>1 美元 = %1 元</translation>
    </message>
    <message>
        <source>Taxes</source>
        <translation>税口径</translation>
    </message>
    <message>
        <source>Prices as their sources state them; profit tax %1 counted in present values</source>
        <translation>价格按来源口径；现值计入所得税 %1</translation>
    </message>
    <message>
        <source>Prices as their sources state them; value-added tax not separated; no profit tax</source>
        <translation>价格按来源口径，未单列增值税；不计所得税</translation>
    </message>
    <message>
        <source>Scenario</source>
        <translation>方案</translation>
    </message>
    <message>
        <source>fingerprint %1, Suanchou %2</source>
        <translation>指纹 %1，算筹 %2</translation>
    </message>
    <message>
        <source>Conclusion on one page</source>
        <translation>一页结论</translation>
    </message>
    <message>
        <source>Decision page</source>
        <translation>决策页</translation>
    </message>
    <message>
        <source>%1 fits on %2: the fullest GPU needs %3.</source>
        <translation>%1 可以部署在 %2 上：最满的一张卡需要 %3。</translation>
    </message>
    <message>
        <source>%1 × %2</source>
        <translation>%1 × %2</translation>
    </message>
    <message>
        <source>%1 does not fit on %2: the fullest GPU would need %3.</source>
        <translation>%1 放不进 %2：最满的一张卡需要 %3。</translation>
    </message>
    <message>
        <source>The purchase of %1 exceeds the budget of %2.</source>
        <translation>购置费 %1 超出预算 %2。</translation>
    </message>
    <message>
        <source>Buy, rent or call an API</source>
        <translation>自购、租用还是调用 API</translation>
    </message>
    <message>
        <source>Key figures</source>
        <translation>关键指标</translation>
    </message>
    <message>
        <source>What stands out:</source>
        <translation>需要注意：</translation>
    </message>
    <message>
        <source>Demand</source>
        <translation>需求分析</translation>
    </message>
    <message>
        <source>Demand and service levels</source>
        <translation>需求与服务水平</translation>
    </message>
    <message>
        <source>The task is to train %1.</source>
        <translation>任务：训练 %1。</translation>
    </message>
    <message>
        <source>The deployment serves %1 to its users. Utilisation is the busy share of the installed hours; cost per token counts what is produced at that utilisation.</source>
        <translation>本部署对外提供 %1 推理服务。利用率指繁忙时间占装机时间的比例；单位 token 成本按该利用率下的产出计算。</translation>
    </message>
    <message>
        <source>Conclusion and recommendation</source>
        <translation>结论与建议</translation>
    </message>
    <message>
        <source>Recommendation and approvals</source>
        <translation>建议与审批</translation>
    </message>
    <message>
        <source>Do not buy this configuration: it does not hold the load. The remedies stand with the warnings.</source>
        <translation>不要采购此配置：它承载不了该负载。补救办法见风险一节。</translation>
    </message>
    <message>
        <source>Decide again when the hardware is busy less than %1 of the hours for a quarter: then renting is cheaper.</source>
        <translation>若连续一个季度利用率低于 %1，应重新决策：此时租用更省。</translation>
    </message>
    <message>
        <source>The accelerator is export-controlled; settle its delivery before anything else.</source>
        <translation>该加速卡受出口管制，应先落实供货。</translation>
    </message>
    <message>
        <source>Measure on rented hardware before buying: speed is estimated, not measured on this very configuration.</source>
        <translation>采购前先租机实测：速度为估计值，并非在此配置上实测所得。</translation>
    </message>
    <message>
        <source>Prepared</source>
        <translation>编制</translation>
    </message>
    <message>
        <source>Reviewed</source>
        <translation>审核</translation>
    </message>
    <message>
        <source>Approved</source>
        <translation>批准</translation>
    </message>
    <message>
        <source>80 % band</source>
        <translation>80% 区间</translation>
    </message>
    <message>
        <source>a model of %1 parameters</source>
        <translation>%1 参数模型</translation>
    </message>
    <message>
        <source>the model of the given configuration</source>
        <translation>所给配置的模型</translation>
    </message>
    <message>
        <source>Comparison of alternatives</source>
        <translation>方案比选</translation>
    </message>
    <message>
        <source>Options</source>
        <translation>备选方案</translation>
    </message>
    <message>
        <source>Alternatives side by side; in brackets the distance to the first</source>
        <translation>各方案对照；括号内为与第一方案的差距</translation>
    </message>
    <message>
        <source>Buy, rent and API over the horizon</source>
        <translation>周期内自购、租用与 API</translation>
    </message>
    <message>
        <source>What was claimed about this system</source>
        <translation>对该系统的公开说法</translation>
    </message>
    <message>
        <source>Assumed for the recalculation: %1</source>
        <translation>复算假设：%1</translation>
    </message>
    <message>
        <source>Published statements, recalculated</source>
        <translation>公开说法及复算</translation>
    </message>
    <message>
        <source>Claimed</source>
        <translation>说法</translation>
    </message>
    <message>
        <source>Recalculated</source>
        <translation>复算</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>结论</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>holds</source>
        <translation>成立</translation>
    </message>
    <message>
        <source>roughly holds</source>
        <translation>大致成立</translation>
    </message>
    <message>
        <source>does not hold</source>
        <translation>不成立</translation>
    </message>
    <message>
        <source>outdated</source>
        <translation>已过时</translation>
    </message>
    <message>
        <source>cannot be checked</source>
        <translation>无法核实</translation>
    </message>
    <message>
        <source>Risks and what helps</source>
        <translation>风险与对策</translation>
    </message>
    <message>
        <source>Risks</source>
        <translation>风险</translation>
    </message>
    <message>
        <source>Degree</source>
        <translation>程度</translation>
    </message>
    <message>
        <source>What</source>
        <translation>事项</translation>
    </message>
    <message>
        <source>What it means</source>
        <translation>含义</translation>
    </message>
    <message>
        <source>What helps</source>
        <translation>对策</translation>
    </message>
    <message>
        <source>Prices of accelerators and of their rent fall; a commitment or a purchase keeps today&apos;s.</source>
        <translation>加速卡及其租价会下降；购买或长期承诺则锁定今天的价格。</translation>
    </message>
    <message>
        <source>Below the planned utilisation every token costs more: cost per token goes with one over utilisation.</source>
        <translation>利用率低于计划时，每个 token 都更贵：单位成本与利用率成反比。</translation>
    </message>
    <message>
        <source>What the hardware fetches at the end is uncertain; resale values scatter widely.</source>
        <translation>硬件期末能卖多少并不确定，转售价差异很大。</translation>
    </message>
    <message>
        <source>Investment estimate</source>
        <translation>投资估算</translation>
    </message>
    <message>
        <source>Financial case</source>
        <translation>财务论证</translation>
    </message>
    <message>
        <source>No price for the hardware is known, so buying is not costed. Quotes belong here.</source>
        <translation>没有硬件价格，自购未计成本；请补充报价。</translation>
    </message>
    <message>
        <source>Bill of materials, typical prices with the range of their sources</source>
        <translation>物料清单：典型价格及来源给出的区间</translation>
    </message>
    <message>
        <source>A line of the bill has no price; the sum is too low by it.</source>
        <translation>清单中有一项没有价格，合计因此偏低。</translation>
    </message>
    <message>
        <source>Owning, line by line</source>
        <translation>自购成本明细</translation>
    </message>
    <message>
        <source>What the cost over the horizon is made of</source>
        <translation>周期内成本构成</translation>
    </message>
    <message>
        <source>Buying against renting and an API</source>
        <translation>自购与租用、API 的比较</translation>
    </message>
    <message>
        <source>Economic case</source>
        <translation>经济论证</translation>
    </message>
    <message>
        <source>Paid since the start, month by month</source>
        <translation>逐月累计支出</translation>
    </message>
    <message>
        <source>Buying instead of renting over the horizon</source>
        <translation>周期内以自购代替租用</translation>
    </message>
    <message>
        <source>Figures that do not exist here:</source>
        <translation>不存在的指标：</translation>
    </message>
    <message>
        <source>Basis of the calculation</source>
        <translation>测算口径</translation>
    </message>
    <message>
        <source>Horizon %1, discount rate %2; sums are nominal, present costs are discounted yearly.</source>
        <translation>测算周期 %1，折现率 %2；合计为名义金额，现值按年折现。</translation>
    </message>
    <message>
        <source>Utilisation %1: the share of installed hours in which the deployment is busy. Owned hardware is paid whether busy or not; on-demand and spot rent are billed for busy hours only, a commitment for all hours.</source>
        <translation>利用率 %1：部署处于繁忙状态的时间占装机时间的比例。自有硬件忙闲都要付费；按需和竞价租用只按繁忙小时计费，包年包月按全部小时计费。</translation>
    </message>
    <message>
        <source>A month has %1 hours, a year 8,760.</source>
        <translation>每月按 %1 小时、每年按 8760 小时计。</translation>
    </message>
    <message>
        <source>Residual value at the end of the horizon: %1.</source>
        <translation>期末残值：%1。</translation>
    </message>
    <message>
        <source>No residual value is counted at the end of the horizon.</source>
        <translation>期末不计残值。</translation>
    </message>
    <message>
        <source>Amounts in other currencies are converted at the catalogue&apos;s rates of %1 (%2).</source>
        <translation>其他币种按目录 %1 的汇率折算（%2）。</translation>
    </message>
    <message>
        <source>Grades of sources: %1: %2 %3: %4 %5: %6 %7: %8 %9: %10</source>
        <translation>来源等级：%1——%2%3——%4%5——%6%7——%8%9——%10</translation>
    </message>
    <message>
        <source>Technical plan</source>
        <translation>技术方案</translation>
    </message>
    <message>
        <source>Technical sizing</source>
        <translation>技术配置</translation>
    </message>
    <message>
        <source>What is deployed</source>
        <translation>部署内容</translation>
    </message>
    <message>
        <source>Item</source>
        <translation>项目</translation>
    </message>
    <message>
        <source>Choice</source>
        <translation>选择</translation>
    </message>
    <message>
        <source>Weights</source>
        <translation>权重</translation>
    </message>
    <message>
        <source>KV cache</source>
        <translation>KV 缓存</translation>
    </message>
    <message>
        <source>Framework</source>
        <translation>训练框架</translation>
    </message>
    <message>
        <source>Engine</source>
        <translation>推理引擎</translation>
    </message>
    <message>
        <source>Accelerator</source>
        <translation>加速卡</translation>
    </message>
    <message>
        <source>Memory of one GPU</source>
        <translation>单卡显存</translation>
    </message>
    <message>
        <source>Memory bandwidth</source>
        <translation>显存带宽</translation>
    </message>
    <message>
        <source>Source of its data</source>
        <translation>数据来源</translation>
    </message>
    <message>
        <source>Layout</source>
        <translation>并行布局</translation>
    </message>
    <message>
        <source>Meaning</source>
        <translation>含义</translation>
    </message>
    <message>
        <source>Memory of the fullest GPU</source>
        <translation>最满一张卡的显存</translation>
    </message>
    <message>
        <source>The load needs %1 of the usable memory of each GPU; %2 stay free.</source>
        <translation>该负载占用每张卡可用显存的 %1；余量 %2。</translation>
    </message>
    <message>
        <source>The load needs %1 of the usable memory of each GPU and does not fit.</source>
        <translation>该负载需要每张卡可用显存的 %1，放不下。</translation>
    </message>
    <message>
        <source>1 GiB is 1,073,741,824 bytes, 1 GB is 1,000,000,000; makers print GB, drivers GiB.</source>
        <translation>1 GiB 为 1073741824 字节，1 GB 为 1000000000 字节；厂商标 GB，驱动报 GiB。</translation>
    </message>
    <message>
        <source>Part</source>
        <translation>组成部分</translation>
    </message>
    <message>
        <source>How it comes about</source>
        <translation>计算方式</translation>
    </message>
    <message>
        <source>Of usable</source>
        <translation>占可用</translation>
    </message>
    <message>
        <source>Needed</source>
        <translation>所需</translation>
    </message>
    <message>
        <source>Usable</source>
        <translation>可用</translation>
    </message>
    <message>
        <source>what the engine may plan with</source>
        <translation>推理引擎可支配的显存</translation>
    </message>
    <message>
        <source>Installed</source>
        <translation>总量</translation>
    </message>
    <message>
        <source>as the driver reports it</source>
        <translation>驱动报告值</translation>
    </message>
    <message>
        <source>Memory of the fullest GPU against what is usable and installed</source>
        <translation>最满一张卡的显存与可用量、总量</translation>
    </message>
    <message>
        <source>Weights and cache</source>
        <translation>权重与缓存</translation>
    </message>
    <message>
        <source>Duration of the run</source>
        <translation>训练时长</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>速度</translation>
    </message>
    <message>
        <source>No speed is known for this accelerator, so nothing that depends on it is stated.</source>
        <translation>没有这种加速卡的速度数据，凡依赖速度的数字均不给出。</translation>
    </message>
    <message>
        <source>All speeds are estimated by a roofline model whose constants are calibrated on published measurements; a band is the interval that held 80 % of measured cases like this one.</source>
        <translation>速度均由屋顶线模型估计，其常数以公开实测校准；区间指同类实测案例有 80% 落入的范围。</translation>
    </message>
    <message>
        <source>What one training step spends its time on</source>
        <translation>一个训练步的耗时构成</translation>
    </message>
    <message>
        <source>Latency over throughput, from one request at once to a full cache</source>
        <translation>时延随吞吐的变化：从单个请求到缓存占满</translation>
    </message>
    <message>
        <source>Energy and emissions</source>
        <translation>能耗与碳排放</translation>
    </message>
    <message>
        <source>Sustainability</source>
        <translation>可持续性</translation>
    </message>
    <message>
        <source>PUE</source>
        <translation>PUE</translation>
    </message>
    <message>
        <source>Energy follows utilisation between idle and full power, times the facility&apos;s PUE; emissions are location-based, by the grid&apos;s factor.</source>
        <translation>能耗随利用率在空载与满载功率之间变化，再乘以机房 PUE；碳排放按所在电网因子（基于位置）计算。</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>概览</translation>
    </message>
    <message>
        <source>Kind of parallelism</source>
        <translation>并行方式</translation>
    </message>
    <message>
        <source>Payments and depreciation, year by year</source>
        <translation>逐年支付与折旧</translation>
    </message>
    <message>
        <source>Owning the base and renting the rest, mean year at today&apos;s prices</source>
        <translation>自购基座、其余租用（按当前价格的年均值）</translation>
    </message>
    <message>
        <source>Further figures of the comparison</source>
        <translation>比较的其他指标</translation>
    </message>
    <message>
        <source>Value-added tax of %1 is %2.</source>
        <translation>增值税 %1，%2。</translation>
    </message>
    <message>
        <source>part of the purchase</source>
        <comment>VAT</comment>
        <translation>计入采购成本</translation>
    </message>
    <message>
        <source>deducted and no cost</source>
        <comment>VAT</comment>
        <translation>可抵扣，不计成本</translation>
    </message>
    <message>
        <source>Prices are taken as their sources state them, with or without value-added tax.</source>
        <translation>价格按来源原样计，含税与否从其来源。</translation>
    </message>
    <message>
        <source>Not included unless stated: buildings, power connection, insurance, financing cost, import duty, installation and training of staff.</source>
        <translation>未填写则不含：土建、电力接入、保险、融资成本、进口关税、安装及人员培训。</translation>
    </message>
    <message>
        <source>What one decode step spends its time on</source>
        <translation>单个解码步的耗时构成</translation>
    </message>
    <message>
        <source>Waiting at this request rate</source>
        <translation>该请求率下的排队</translation>
    </message>
    <message>
        <source>Requests arrive at random (Poisson). They wait for a place in the batch as in a G/G/c queue (Allen and Cunneen; Sakasegawa) and for the prompts in front of them; percentiles of both waits are added, which errs on the safe side.</source>
        <translation>请求按泊松过程随机到达，按 G/G/c 排队（Allen–Cunneen、Sakasegawa 近似）等待批中空位，并等待前面的提示词；两段等待的分位数直接相加，结果偏保守。</translation>
    </message>
    <message>
        <source>From users to machines</source>
        <translation>从用户到机器</translation>
    </message>
    <message>
        <source>Nodes over users, headroom and spare nodes included</source>
        <translation>节点数随用户数（含余量与备用节点）</translation>
    </message>
    <message>
        <source>Roofline of one GPU: what limits prompts and tokens, memory or arithmetic</source>
        <translation>单卡 Roofline：限制预填充与解码的是显存带宽还是算力</translation>
    </message>
    <message>
        <source>Layouts that were considered</source>
        <translation>考虑过的并行方案</translation>
    </message>
    <message>
        <source>Totals when prices and demand are uncertain</source>
        <translation>价格与需求不确定时的总成本</translation>
    </message>
    <message>
        <source>Buy</source>
        <translation>自购</translation>
    </message>
    <message>
        <source>Rent</source>
        <translation>租用</translation>
    </message>
    <message>
        <source>API</source>
        <translation>API</translation>
    </message>
    <message>
        <source>When buying pays: rent and busy share</source>
        <translation>何时自购划算：租价与利用率</translation>
    </message>
    <message>
        <source>API providers for this demand</source>
        <translation>按此用量的 API 提供商</translation>
    </message>
    <message>
        <source>What to own and what to rent: GPUs wanted over the hours</source>
        <translation>自购与租用的分层：各时段所需 GPU 数</translation>
    </message>
    <message>
        <source>What the draws are made from</source>
        <translation>抽样所依据的分布</translation>
    </message>
    <message>
        <source>Network and storage</source>
        <translation>网络与存储</translation>
    </message>
</context>
<context>
    <name>RiskCharts</name>
    <message>
        <source>Total</source>
        <translation>总额</translation>
    </message>
    <message>
        <source>Buy</source>
        <translation>自购</translation>
    </message>
    <message>
        <source>Rent</source>
        <translation>租用</translation>
    </message>
    <message>
        <source>API</source>
        <translation>API</translation>
    </message>
    <message>
        <source>Buy, P10–P90</source>
        <translation>自购 P10–P90</translation>
    </message>
    <message>
        <source>Rent, P10–P90</source>
        <translation>租用 P10–P90</translation>
    </message>
    <message>
        <source>API, P10–P90</source>
        <translation>API P10–P90</translation>
    </message>
    <message>
        <source>P10 – P90</source>
        <translation>P10 – P90</translation>
    </message>
    <message>
        <source>Median (P50)</source>
        <translation>中位数（P50）</translation>
    </message>
    <message>
        <source>Worst 5% (CVaR)</source>
        <translation>最差 5% 均值</translation>
    </message>
    <message>
        <source>Is cheapest in</source>
        <translation>最便宜的概率</translation>
    </message>
    <message>
        <source>Buying costs less than renting in %1 of %2 draws of the uncertain prices.</source>
        <translation>在 %2 次不确定价格抽样中，自购比租用便宜的占 %1。</translation>
    </message>
    <message>
        <source>It costs less than the API in %1 of them.</source>
        <translation>比 API 便宜的占 %1。</translation>
    </message>
    <message>
        <source>Shaded: eight in ten of %1 draws of purchase price, rents, API prices, busy share, tariff and growth.</source>
        <translation>阴影：对采购价、租价、API 价格、利用率、电价和增长做 %1 次抽样，八成落在其中。</translation>
    </message>
    <message>
        <source>triangular %1 – %2 – %3</source>
        <translation>三角分布 %1 – %2 – %3</translation>
    </message>
    <message>
        <source>Purchase price, over the typical one where no range is known</source>
        <translation>采购价（相对典型价，无价格区间时）</translation>
    </message>
    <message>
        <source>Busy share</source>
        <translation>利用率</translation>
    </message>
    <message>
        <source>Beta with the planned mean, α + β = %2</source>
        <translation>Beta 分布，均值为计划值，α + β = %2</translation>
    </message>
    <message>
        <source>Growth of the demand</source>
        <translation>需求增长率</translation>
    </message>
    <message>
        <source>log-normal around the planned rate, σ = %2</source>
        <translation>以计划增长率为中位数的对数正态分布，σ = %2</translation>
    </message>
    <message>
        <source>Rent, from year to year</source>
        <translation>租价逐年变化</translation>
    </message>
    <message>
        <source>geometric Brownian motion, σ = %2 per year</source>
        <translation>几何布朗运动，每年 σ = %2</translation>
    </message>
    <message>
        <source>Yearly decline of API prices, moved to the planned one</source>
        <translation>API 价格年降幅（平移到计划值）</translation>
    </message>
    <message>
        <source>Electricity tariff, over the planned one</source>
        <translation>电价（相对计划值）</translation>
    </message>
    <message>
        <source>PUE, scaled to the planned one</source>
        <translation>PUE（按计划值缩放）</translation>
    </message>
    <message>
        <source>Resale value per year, moved to the planned one</source>
        <translation>每年残值率（平移到计划值）</translation>
    </message>
    <message>
        <source>Failures of a GPU in a year</source>
        <translation>每卡每年故障次数</translation>
    </message>
    <message>
        <source>Poisson, mean %2</source>
        <translation>泊松分布，均值 %2</translation>
    </message>
    <message>
        <source>What is drawn</source>
        <translation>抽样变量</translation>
    </message>
    <message>
        <source>How</source>
        <translation>分布</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>来源</translation>
    </message>
</context>
<context>
    <name>SpeedCharts</name>
    <message>
        <source>Matrix products</source>
        <translation>矩阵乘</translation>
    </message>
    <message>
        <source>Experts</source>
        <translation>专家</translation>
    </message>
    <message>
        <source>Attention</source>
        <translation>注意力</translation>
    </message>
    <message>
        <source>LM head</source>
        <translation>输出头</translation>
    </message>
    <message>
        <source>Drafting</source>
        <translation>草稿生成</translation>
    </message>
    <message>
        <source>Element-wise</source>
        <translation>逐元素运算</translation>
    </message>
    <message>
        <source>Communication</source>
        <translation>通信</translation>
    </message>
    <message>
        <source>Optimizer</source>
        <translation>优化器</translation>
    </message>
    <message>
        <source>Waiting for stages and stragglers</source>
        <translation>流水线气泡与慢机等待</translation>
    </message>
    <message>
        <source>Launches</source>
        <translation>内核启动</translation>
    </message>
    <message>
        <source>Engine on the host</source>
        <translation>引擎主机开销</translation>
    </message>
    <message>
        <source>No speed is known for this accelerator.</source>
        <translation>该加速卡没有已知的速度。</translation>
    </message>
    <message>
        <source>Time (%1)</source>
        <translation>时间（%1）</translation>
    </message>
    <message>
        <source>Enter the number of users, and this shows how many nodes they need.</source>
        <translation>填写用户数后，这里显示所需的节点数。</translation>
    </message>
    <message>
        <source>Nodes needed</source>
        <translation>所需节点</translation>
    </message>
    <message>
        <source>%1 users: %2</source>
        <translation>%1 名用户：%2</translation>
    </message>
    <message>
        <source>after %1: %2</source>
        <translation>%1后：%2</translation>
    </message>
    <message>
        <source>planned: %1</source>
        <translation>已规划：%1</translation>
    </message>
    <message>
        <source>Users</source>
        <translation>用户数</translation>
    </message>
    <message>
        <source>Users (%1)</source>
        <translation>用户数（%1）</translation>
    </message>
    <message>
        <source>Nodes, spare ones included</source>
        <translation>节点数（含备用）</translation>
    </message>
    <message>
        <source>Datasheet</source>
        <translation>数据表峰值</translation>
    </message>
    <message>
        <source>Reached by kernels</source>
        <translation>内核可达</translation>
    </message>
    <message>
        <source>%1: %2 of the roof</source>
        <translation>%1：屋顶的 %2</translation>
    </message>
    <message>
        <source>Decode</source>
        <translation>解码</translation>
    </message>
    <message>
        <source>Prefill</source>
        <translation>预填充</translation>
    </message>
    <message>
        <source>Arithmetic per byte moved (FLOP/B)</source>
        <translation>每字节搬运的运算量（FLOP/B）</translation>
    </message>
    <message>
        <source>Speed of one GPU (%1)</source>
        <translation>单卡速度（%1）</translation>
    </message>
    <message>
        <source>Layout</source>
        <translation>并行方案</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>结论</translation>
    </message>
    <message>
        <source>Planned: %1</source>
        <translation>当前方案：%1</translation>
    </message>
</context>
<context>
    <name>WarningText</name>
    <message>
        <source>Does not fit into memory</source>
        <translation>显存放不下</translation>
    </message>
    <message>
        <source>Memory is tight</source>
        <translation>显存紧张</translation>
    </message>
    <message>
        <source>The context does not fit</source>
        <translation>上下文放不下</translation>
    </message>
    <message>
        <source>Context longer than the model&apos;s</source>
        <translation>上下文超出模型支持</translation>
    </message>
    <message>
        <source>Heads cannot be divided</source>
        <translation>注意力头无法整除</translation>
    </message>
    <message>
        <source>Tensor parallelism over slow links</source>
        <translation>张量并行跨慢速链路</translation>
    </message>
    <message>
        <source>Degrees and GPUs disagree</source>
        <translation>并行度与卡数不符</translation>
    </message>
    <message>
        <source>Number format not native</source>
        <translation>数值格式非原生支持</translation>
    </message>
    <message>
        <source>No bfloat16</source>
        <translation>不支持 bfloat16</translation>
    </message>
    <message>
        <source>First token too late</source>
        <translation>首 token 过慢</translation>
    </message>
    <message>
        <source>Answers too slow</source>
        <translation>输出过慢</translation>
    </message>
    <message>
        <source>More requests than can be served</source>
        <translation>请求超过服务能力</translation>
    </message>
    <message>
        <source>Requests will queue</source>
        <translation>请求将排队</translation>
    </message>
    <message>
        <source>Over budget</source>
        <translation>超出预算</translation>
    </message>
    <message>
        <source>No hardware price</source>
        <translation>缺硬件价格</translation>
    </message>
    <message>
        <source>No rental price</source>
        <translation>缺租用价格</translation>
    </message>
    <message>
        <source>No API price</source>
        <translation>缺 API 价格</translation>
    </message>
    <message>
        <source>Export-controlled</source>
        <translation>受出口管制</translation>
    </message>
    <message>
        <source>Assumed model shape</source>
        <translation>模型结构为假设</translation>
    </message>
    <message>
        <source>Nominal memory</source>
        <translation>显存按标称值</translation>
    </message>
    <message>
        <source>Old price</source>
        <translation>价格过旧</translation>
    </message>
    <message>
        <source>Unconfirmed hardware data</source>
        <translation>硬件数据未经核实</translation>
    </message>
    <message>
        <source>Slow network</source>
        <translation>网络过慢</translation>
    </message>
    <message>
        <source>Much host memory needed</source>
        <translation>需要大量主机内存</translation>
    </message>
    <message>
        <source>Speed unknown</source>
        <translation>速度未知</translation>
    </message>
    <message>
        <source>No measurement nearby</source>
        <translation>无相近实测</translation>
    </message>
    <message>
        <source>The fullest GPU needs %1, but only %2 are usable.</source>
        <translation>最满的一张卡需要 %1，而可用只有 %2。</translation>
    </message>
    <message>
        <source>%1 %2 of this type would hold it.</source>
        <translation>%1改用 %2即可放下。</translation>
    </message>
    <message>
        <source>Only %1 (%2) of the usable memory is left; a longer prompt or another driver version can exhaust it.</source>
        <translation>可用显存只剩 %1（%2）；提示词变长或更换驱动版本都可能耗尽。</translation>
    </message>
    <message>
        <source>The weights fit, but a request of %1 does not; the longest that fits has %2.</source>
        <translation>权重放得下，但放不下 %1 的请求；最长只能到 %2。</translation>
    </message>
    <message>
        <source>The weights fit, but a request of %1 does not.</source>
        <translation>权重放得下，但放不下 %1 的请求。</translation>
    </message>
    <message>
        <source>Requests may reach %1, but the model was trained for %2; answers get worse beyond that.</source>
        <translation>请求可达 %1，但模型训练时只到 %2；超出后回答质量下降。</translation>
    </message>
    <message>
        <source>%1 attention heads cannot be divided evenly over %2; engines refuse this or pad the heads.</source>
        <translation>%1 个注意力头无法平均分到 %2；推理引擎会拒绝或补齐头数。</translation>
    </message>
    <message>
        <source>Tensor parallelism over %1 leaves the fast link, which joins only %2; every layer then waits for the network.</source>
        <translation>%1 的张量并行超出高速互联域（仅连接 %2），每一层都要等网络。</translation>
    </message>
    <message>
        <source>The degrees of parallelism multiply to %1, but %2 are stated.</source>
        <translation>各并行度相乘为 %1，而给定的是 %2。</translation>
    </message>
    <message>
        <source>%1 has no arithmetic for %2. The weights stay small, but the GPU computes in 16 bit, so prompts are read no faster.</source>
        <translation>%1 不能直接计算 %2。权重仍然占用更小，但按 16 位计算，预填充不会更快。</translation>
    </message>
    <message>
        <source>%1 has no bfloat16. Most models must be converted to FP16, which some do not survive.</source>
        <translation>%1 不支持 bfloat16。多数模型须转为 FP16，部分模型转换后会出错。</translation>
    </message>
    <message>
        <source>The first token takes %1 on average; the target is %2.</source>
        <translation>首 token 平均需 %1，目标为 %2。</translation>
    </message>
    <message>
        <source>An output token takes %1 on average; the target is %2.</source>
        <translation>每个输出 token 平均需 %1，目标为 %2。</translation>
    </message>
    <message>
        <source>%1 arrive, but the deployment serves at most %2; the queue grows without end.</source>
        <translation>到达速率为 %1，而最多只能处理 %2，队列会无限增长。</translation>
    </message>
    <message>
        <source>%1 requests are asked at once, but the cache holds %2; the others wait for their first token.</source>
        <translation>要求并发 %1 个请求，但缓存只容得下 %2 个，其余要排队等首 token。</translation>
    </message>
    <message>
        <source>The purchase of %1 exceeds the budget of %2.</source>
        <translation>购置费 %1 超出预算 %2。</translation>
    </message>
    <message>
        <source>No price for %1 is known, so buying cannot be costed. Enter the price of the hardware.</source>
        <translation>没有 %1 的价格，无法计算自购成本。请填写硬件价格。</translation>
    </message>
    <message>
        <source>Nobody in the catalogue rents %1 out, so renting cannot be costed. Enter a price per GPU hour.</source>
        <translation>目录中没有出租 %1 的报价，无法计算租用成本。请填写每卡时价格。</translation>
    </message>
    <message>
        <source>No provider in the catalogue hosts this model. Enter API prices to compare with one.</source>
        <translation>目录中没有该模型的 API 报价。请填写 API 价格以作比较。</translation>
    </message>
    <message>
        <source>%1 needs an export licence for mainland China; check that it can be delivered.</source>
        <translation>%1 出口中国大陆需要许可，请核实能否供货。</translation>
    </message>
    <message>
        <source>Only the size of %1 parameters is known. A usual dense shape of %2 layers and width %3 is assumed; cache and speed depend on it.</source>
        <translation>只知道参数量为 %1。假设为常见的稠密结构：%2 层、宽度 %3；缓存和速度取决于此。</translation>
    </message>
    <message>
        <source>Only the size of the model is known; a usual dense shape is assumed. Cache and speed depend on it.</source>
        <translation>只知道模型大小，按常见稠密结构假设；缓存和速度取决于此。</translation>
    </message>
    <message>
        <source>No source tells how much memory of %1 is usable; %2 of the marketed %3 are planned with.</source>
        <translation>没有资料说明 %1 的可用显存；按标称 %3 中的 %2 规划。</translation>
    </message>
    <message>
        <source>No source tells how much memory of %1 is usable; the marketed figure less 4 % is planned with.</source>
        <translation>没有资料说明 %1 的可用显存；按标称值减 4% 规划。</translation>
    </message>
    <message>
        <source>A price that this plan rests on is %1 days old. Ask for a new quote.</source>
        <translation>方案所依据的一项价格已有 %1 天，请重新询价。</translation>
    </message>
    <message>
        <source>A price that this plan rests on is older than 180 days. Ask for a new quote.</source>
        <translation>方案所依据的一项价格已超过 180 天，请重新询价。</translation>
    </message>
    <message>
        <source>The data of %1 were recalled rather than read in a datasheet; expect wider errors.</source>
        <translation>%1 的数据凭记忆而非数据手册，误差可能更大。</translation>
    </message>
    <message>
        <source>%1 share one model without a fast network; communication will set the pace.</source>
        <translation>%1 共同运行一个模型但没有高速网络，通信将成为瓶颈。</translation>
    </message>
    <message>
        <source>Several nodes share one model without a fast network; communication will set the pace.</source>
        <translation>多个节点共同运行一个模型但没有高速网络，通信将成为瓶颈。</translation>
    </message>
    <message>
        <source>Offloading needs %1 of host memory per node; usual servers have %2.</source>
        <translation>卸载需要每节点 %1 主机内存，常见服务器只有 %2。</translation>
    </message>
    <message>
        <source>Offloading needs %1 of host memory per node, more than usual servers have.</source>
        <translation>卸载需要每节点 %1 主机内存，超过常见服务器的配置。</translation>
    </message>
    <message>
        <source>No peak rate or bandwidth of %1 is known, so there are no speeds and no cost per token.</source>
        <translation>没有 %1 的峰值算力或带宽数据，因此没有速度和单位 token 成本。</translation>
    </message>
    <message>
        <source>Choose the number of GPUs</source>
        <translation>自动选择卡数</translation>
    </message>
    <message>
        <source>Use %1</source>
        <translation>改用 %1</translation>
    </message>
    <message>
        <source>Store the weights as %1</source>
        <translation>权重改用 %1</translation>
    </message>
    <message>
        <source>Store the cache as %1</source>
        <translation>缓存改用 %1</translation>
    </message>
    <message>
        <source>Serve as many at once as fit</source>
        <translation>按能容纳的最大并发服务</translation>
    </message>
    <message numerus="yes">
        <source>Serve %n request(s) at once</source>
        <translation>
            <numerusform>并发降为 %n 个请求</numerusform>
        </translation>
    </message>
    <message>
        <source>Limit the context to %1</source>
        <translation>上下文限制为 %1</translation>
    </message>
    <message>
        <source>Raise the budget to %1</source>
        <translation>预算提高到 %1</translation>
    </message>
    <message>
        <source>Accept %1</source>
        <translation>只接受 %1</translation>
    </message>
    <message>
        <source>Allow %1 to the first token</source>
        <translation>首 token 放宽到 %1</translation>
    </message>
    <message>
        <source>Allow %1 per token</source>
        <translation>每 token 放宽到 %1</translation>
    </message>
    <message>
        <source>Prompts of %1</source>
        <translation>提示词缩至 %1</translation>
    </message>
    <message>
        <source>Answers of %1</source>
        <translation>回答缩至 %1</translation>
    </message>
    <message>
        <source>Tensor parallelism %1</source>
        <translation>张量并行 %1</translation>
    </message>
    <message>
        <source>Pipeline parallelism %1</source>
        <translation>流水线并行 %1</translation>
    </message>
    <message>
        <source>Data parallelism %1</source>
        <translation>数据并行 %1</translation>
    </message>
    <message>
        <source>Expert parallelism %1</source>
        <translation>专家并行 %1</translation>
    </message>
    <message>
        <source>Context parallelism %1</source>
        <translation>上下文并行 %1</translation>
    </message>
    <message>
        <source>Micro batch %1</source>
        <translation>微批 %1</translation>
    </message>
    <message>
        <source>Sequences of %1</source>
        <translation>序列长 %1</translation>
    </message>
    <message>
        <source>Recompute activations: %1</source>
        <translation>重计算激活：%1</translation>
    </message>
    <message>
        <source>ZeRO stage %1</source>
        <translation>ZeRO 阶段 %1</translation>
    </message>
    <message>
        <source>Offload: %1</source>
        <translation>卸载：%1</translation>
    </message>
    <message>
        <source>Let the engine use %1 of the memory</source>
        <translation>让推理引擎使用 %1 的显存</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between parts of a fix</comment>
        <translation>，</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>提示</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>警告</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>错误</translation>
    </message>
    <message>
        <source>%1 Divided differently, %2 would hold it.</source>
        <translation>%1换一种并行布局，%2即可放下。</translation>
    </message>
    <message>
        <source>Let the program divide the model</source>
        <translation>由程序划分模型</translation>
    </message>
    <message>
        <source>No draft layers</source>
        <translation>没有草稿层</translation>
    </message>
    <message>
        <source>Offloading needs %1 of host memory per node; the node has %2.</source>
        <translation>卸载需要每节点 %1 主机内存，而节点只有 %2。</translation>
    </message>
    <message>
        <source>The model was released without draft (MTP) layers, so nothing is drafted.</source>
        <translation>该模型发布时不带草稿（MTP）层，无法起草。</translation>
    </message>
    <message>
        <source>Too small for the users</source>
        <translation>承载不了这些用户</translation>
    </message>
    <message>
        <source>Rack too weak</source>
        <translation>机柜供电不足</translation>
    </message>
    <message>
        <source>Targets out of reach</source>
        <translation>延迟目标无法达到</translation>
    </message>
    <message>
        <source>%1 arrive, but the deployment serves at most %2; the queue grows without end. %3 would carry them.</source>
        <translation>到达 %1，而部署最多处理 %2，队列会无限增长；%3 可以承载。</translation>
    </message>
    <message>
        <source>Over this network %1 spend %2 of every step on communication that nothing hides.</source>
        <translation>在此网络上，%1每步有 %2 的时间花在无法掩盖的通信上。</translation>
    </message>
    <message>
        <source>No published measurement of this kind of accelerator or of this engine stands behind the speeds: they take assumed constants, and their bands are those of predictions made so.</source>
        <translation>没有这类加速卡或该引擎的公开实测作依据：速度采用假定的系数，区间也按这种预测的误差给出。</translation>
    </message>
    <message>
        <source>With headroom and spare nodes these machines carry %1 users, but there are %2; %3 would do.</source>
        <translation>计入余量与备用节点，这些机器只能承载 %1 名用户，而实际有 %2 名；需要 %3。</translation>
    </message>
    <message>
        <source>One machine draws %1 at full load, but a rack takes only %2. Spread its parts, or use stronger racks.</source>
        <translation>单台机器满载 %1，而机柜只能承受 %2。请分散放置，或改用更大功率的机柜。</translation>
    </message>
    <message>
        <source>However many %1 there are, even a single request misses the latency targets or does not fit.</source>
        <translation>无论用多少 %1，即使只有一个请求也达不到延迟目标，或放不下。</translation>
    </message>
    <message>
        <source>Only one replica</source>
        <translation>只有一个副本</translation>
    </message>
    <message>
        <source>Engine keeps prefill and decode together</source>
        <translation>该引擎不支持 PD 分离</translation>
    </message>
    <message>
        <source>Cache sent slowly</source>
        <translation>KV 缓存传输过慢</translation>
    </message>
    <message>
        <source>Prefill and decode apart need two replicas or more; with one, both are done together.</source>
        <translation>PD 分离至少需要两个副本；只有一个副本时，预填充与解码仍在一起进行。</translation>
    </message>
    <message>
        <source>This engine cannot keep prefill and decode apart; both are planned together. vLLM, SGLang, TensorRT-LLM and LMDeploy can.</source>
        <translation>该引擎不支持 PD 分离，已按合并部署规划。vLLM、SGLang、TensorRT-LLM 和 LMDeploy 支持。</translation>
    </message>
    <message>
        <source>Sending the cache of one prompt takes %1, which is %2 of the time to first token. A faster network or shorter prompts help; or keep prefill and decode together.</source>
        <translation>传输一个提示词的 KV 缓存要 %1，占首 token 时延的 %2。可换更快的网络、缩短提示词，或不做 PD 分离。</translation>
    </message>
    <message>
        <source>Engine needs GPUs</source>
        <translation>该引擎需要 GPU</translation>
    </message>
    <message>
        <source>Circuit too weak</source>
        <translation>供电回路不足</translation>
    </message>
    <message>
        <source>Cooling too weak</source>
        <translation>散热能力不足</translation>
    </message>
    <message>
        <source>Its total processing performance (operations per second times bits) is %1; the limit of the rule of October 2023 is %2.</source>
        <translation>其总处理性能（TPP，每秒运算次数 × 位宽）为 %1，2023 年 10 月规则的门槛为 %2。</translation>
    </message>
    <message>
        <source>Its total processing performance is %1 (limit %2), its performance density %3 per mm² (limits %4 and %5).</source>
        <translation>其总处理性能（TPP）为 %1（门槛 %2），性能密度为每 mm² %3（门槛 %4 和 %5）。</translation>
    </message>
    <message>
        <source>Source: %1 (%2).</source>
        <translation>来源：%1（%2）。</translation>
    </message>
    <message>
        <source>This engine has no kernels for %1. llama.cpp, KTransformers and vLLM compute on processors, SGLang on those with AMX.</source>
        <translation>该引擎不支持在 %1 上计算。llama.cpp、KTransformers 和 vLLM 可在 CPU 上运行，SGLang 需要带 AMX 的 CPU。</translation>
    </message>
    <message>
        <source>One machine may draw %1, the circuit carries %2 all the time (four fifths of its rating).</source>
        <translation>一台机器最大功耗 %1，而该回路长期只能承载 %2（额定值的 80%）。</translation>
    </message>
    <message>
        <source>A full rack gives off %1, this way of cooling takes some %2 from a rack.</source>
        <translation>满柜发热 %1，这种散热方式每柜约能带走 %2。</translation>
    </message>
    <message>
        <source>Rent without the host&apos;s memory</source>
        <translation>租价不含大内存主机</translation>
    </message>
    <message>
        <source>Rent is matched by accelerator. This plan needs %1 of host memory per node, and rented instances bring %2 at most: one that has it costs more. State its price to compare.</source>
        <translation>租价按加速卡匹配。本方案每节点需要 %1 主机内存，而租用实例最多附带 %2，满足要求的实例更贵；请填入实际租价再比较。</translation>
    </message>
</context>
<context>
    <name>suanchou::app::Import</name>
    <message>
        <source>Model</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>Architecture</source>
        <translation>架构</translation>
    </message>
    <message>
        <source>Parameters</source>
        <translation>参数量</translation>
    </message>
    <message>
        <source>Active per token</source>
        <translation>每 token 激活参数</translation>
    </message>
    <message>
        <source>Weights (%1)</source>
        <translation>权重（%1）</translation>
    </message>
    <message>
        <source>KV cache (bf16)</source>
        <translation>KV 缓存（bf16）</translation>
    </message>
    <message>
        <source>Longest context</source>
        <translation>最长上下文</translation>
    </message>
</context>
<context>
    <name>suanchou::app::List</name>
    <message>
        <source>Id</source>
        <translation>标识</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Parameters</source>
        <translation>参数量</translation>
    </message>
    <message>
        <source>Active</source>
        <translation>激活参数</translation>
    </message>
    <message>
        <source>Longest context</source>
        <translation>最长上下文</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>显存</translation>
    </message>
    <message>
        <source>Bandwidth</source>
        <translation>带宽</translation>
    </message>
    <message>
        <source>Power</source>
        <translation>功耗</translation>
    </message>
    <message>
        <source>Bytes per element</source>
        <translation>每元素字节</translation>
    </message>
    <message>
        <source>Weights</source>
        <translation>权重</translation>
    </message>
    <message>
        <source>KV cache</source>
        <translation>KV 缓存</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>训练</translation>
    </message>
    <message>
        <source>Provider</source>
        <translation>供应商</translation>
    </message>
    <message>
        <source>Instance</source>
        <translation>实例</translation>
    </message>
    <message>
        <source>Accelerator</source>
        <translation>加速卡</translation>
    </message>
    <message>
        <source>On demand per hour</source>
        <translation>按需价（每小时）</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>Input per M tokens</source>
        <translation>输入价（每百万 token）</translation>
    </message>
    <message>
        <source>Output per M tokens</source>
        <translation>输出价（每百万 token）</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>主题</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>标题</translation>
    </message>
    <message>
        <source>Cores</source>
        <translation>核心数</translation>
    </message>
    <message>
        <source>Clock</source>
        <translation>主频</translation>
    </message>
</context>
<context>
    <name>suanchou::app::PlanTable</name>
    <message>
        <source>Model</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>显存</translation>
    </message>
    <message>
        <source>Placement</source>
        <translation>部署</translation>
    </message>
    <message>
        <source>Serving speed</source>
        <translation>推理速度</translation>
    </message>
    <message>
        <source>Training speed</source>
        <translation>训练速度</translation>
    </message>
    <message>
        <source>Power</source>
        <translation>能耗</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>成本</translation>
    </message>
    <message>
        <source>Storage</source>
        <translation>存储</translation>
    </message>
    <message>
        <source>Demand</source>
        <translation>需求</translation>
    </message>
</context>
<context>
    <name>suanchou::app::ReportCommand</name>
    <message>
        <source>%1: reports end in %2.</source>
        <translation>%1：报告文件的扩展名须为 %2。</translation>
    </message>
</context>
<context>
    <name>suanchou::app::ValidationTable</name>
    <message>
        <source>the scenario can&apos;t be planned (%1)</source>
        <translation>该方案无法规划（%1）</translation>
    </message>
    <message>
        <source>no figure has this key</source>
        <translation>没有这个键对应的指标</translation>
    </message>
    <message>
        <source>a worked example without a scenario; the tests of the cost model reproduce it</source>
        <translation>不含方案的算例，由成本模型的测试复现</translation>
    </message>
    <message>
        <source>the plan has no such figure for this scenario</source>
        <translation>该方案的规划结果没有这项指标</translation>
    </message>
    <message>
        <source>Set / group / figure</source>
        <translation>数据集 / 组 / 指标</translation>
    </message>
    <message>
        <source>Cases</source>
        <translation>案例数</translation>
    </message>
    <message>
        <source>Median error</source>
        <translation>误差中位数</translation>
    </message>
    <message>
        <source>90 % error</source>
        <translation>90% 分位误差</translation>
    </message>
    <message>
        <source>Within 10 %</source>
        <translation>10% 以内</translation>
    </message>
    <message>
        <source>Within 20 %</source>
        <translation>20% 以内</translation>
    </message>
    <message>
        <source>In the band</source>
        <translation>落入区间</translation>
    </message>
    <message>
        <source>Bias</source>
        <translation>偏差</translation>
    </message>
    <message>
        <source>Not predicted:</source>
        <translation>未能预测：</translation>
    </message>
</context>
<context>
    <name>suanchou::ui::CatalogEntries</name>
    <message>
        <source>Dense model with %1 parameters</source>
        <translation>%1 参数稠密模型</translation>
    </message>
    <message>
        <source>By size alone (or type any size)</source>
        <translation>只按规模（可直接输入任意规模）</translation>
    </message>
    <message>
        <source>Chosen by the program</source>
        <translation>由程序选择</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>训练</translation>
    </message>
    <message>
        <source>Usual</source>
        <translation>常用</translation>
    </message>
    <message>
        <source>%1 bit</source>
        <translation>%1 位</translation>
    </message>
    <message>
        <source>Base model of LoRA</source>
        <translation>LoRA 的底座模型</translation>
    </message>
    <message>
        <source>Own config.json</source>
        <translation>自带 config.json</translation>
    </message>
    <message>
        <source>%1 parameters</source>
        <translation>%1 参数</translation>
    </message>
    <message>
        <source>%1 active</source>
        <translation>激活 %1</translation>
    </message>
    <message>
        <source>%1 layers</source>
        <translation>%1 层</translation>
    </message>
    <message>
        <source>hybrid</source>
        <translation>混合注意力</translation>
    </message>
    <message>
        <source>sliding window</source>
        <translation>滑动窗口</translation>
    </message>
    <message>
        <source>up to %1 tokens</source>
        <translation>最长 %1 token</translation>
    </message>
    <message>
        <source>Assumed: %1</source>
        <translation>假定：%1</translation>
    </message>
    <message>
        <source>%1 usable</source>
        <translation>可用 %1</translation>
    </message>
    <message>
        <source>Processors (one socket each)</source>
        <translation>CPU（按单路计）</translation>
    </message>
    <message>
        <source>Not stated</source>
        <translation>未指定</translation>
    </message>
    <message>
        <source>%1 cores</source>
        <translation>%1 核</translation>
    </message>
    <message>
        <source>%1 in, %2 out</source>
        <translation>输入 %1，输出 %2</translation>
    </message>
    <message>
        <source>Sells this model (price of a million tokens)</source>
        <translation>提供该模型（每百万 token 价格）</translation>
    </message>
    <message>
        <source>China</source>
        <translation>中国</translation>
    </message>
    <message>
        <source>Other countries</source>
        <translation>其他国家和地区</translation>
    </message>
    <message>
        <source>%1 kg CO₂/kWh</source>
        <translation>%1 kg CO₂/kWh</translation>
    </message>
</context>
<context>
    <name>suanchou::ui::ChartFrame</name>
    <message>
        <source>Chart</source>
        <translation>图</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>表</translation>
    </message>
    <message>
        <source>Show these numbers as a chart</source>
        <translation>以图显示这些数字</translation>
    </message>
    <message>
        <source>Show this chart&apos;s numbers as a table</source>
        <translation>以表格显示图中数字</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Copy the table</source>
        <translation>复制表格</translation>
    </message>
    <message>
        <source>Copy the chart as a picture</source>
        <translation>将图复制为图片</translation>
    </message>
</context>
<context>
    <name>suanchou::ui::ClaimsDialog</name>
    <message>
        <source>holds</source>
        <translation>成立</translation>
    </message>
    <message>
        <source>roughly</source>
        <translation>大致成立</translation>
    </message>
    <message>
        <source>%1× too low</source>
        <translation>低估 %1 倍</translation>
    </message>
    <message>
        <source>%1× too high</source>
        <translation>高估 %1 倍</translation>
    </message>
    <message>
        <source>not checkable</source>
        <translation>无法核实</translation>
    </message>
    <message>
        <source>Claims of the articles</source>
        <translation>文章说法核对</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>出处</translation>
    </message>
    <message>
        <source>Claim</source>
        <translation>说法</translation>
    </message>
    <message>
        <source>Claimed</source>
        <translation>原数</translation>
    </message>
    <message>
        <source>Recomputed</source>
        <translation>重算</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>结论</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>off</source>
        <translation>不成立</translation>
    </message>
    <message>
        <source>%1 claims recomputed with the cost model and today&apos;s price book: %2 hold, %3 roughly, %4 are off, %5 state too little to be checked.</source>
        <translation>用成本模型和当前价格库重算 %1 条说法：%2 条成立，%3 条大致成立，%4 条不成立，%5 条条件不足、无法核实。</translation>
    </message>
</context>
<context>
    <name>suanchou::ui::CompareModel</name>
    <message>
        <source>Inputs</source>
        <translation>输入</translation>
    </message>
    <message>
        <source>Figures</source>
        <translation>指标</translation>
    </message>
    <message>
        <source>%1 against the baseline</source>
        <translation>与基准相比 %1</translation>
    </message>
    <message>
        <source>differs from the baseline</source>
        <translation>与基准不同</translation>
    </message>
    <message>
        <source>%1 (baseline)</source>
        <translation>%1（基准）</translation>
    </message>
    <message>
        <source>A tenth of 10,000 draws of the uncertain inputs stays below the first amount, half below the second, nine tenths below the third.</source>
        <translation>对不确定的输入抽样 10,000 次：一成低于第一个金额，一半低于第二个，九成低于第三个。</translation>
    </message>
    <message>
        <source>Buy: P10 · P50 · P90</source>
        <translation>自购：P10 · P50 · P90</translation>
    </message>
    <message>
        <source>Rent: P10 · P50 · P90</source>
        <translation>租用：P10 · P50 · P90</translation>
    </message>
    <message>
        <source>API: P10 · P50 · P90</source>
        <translation>API:P10 · P50 · P90</translation>
    </message>
</context>
<context>
    <name>suanchou::ui::ComparePage</name>
    <message>
        <source>&lt;b&gt;Nothing is pinned yet.&lt;/b&gt;&lt;br&gt;Pin the current scenario, change something, and both stand here side by side: inputs that differ, figures with their distance, and the charts over each other. Up to %1 scenarios can be pinned.</source>
        <translation>&lt;b&gt;还没有固定任何方案。&lt;/b&gt;&lt;br&gt;固定当前方案后再做修改，两者就会在此并列：不同的输入、指标及其差距，以及叠加的图表。最多可固定 %1 个方案。</translation>
    </message>
    <message>
        <source>&amp;Pin the current scenario</source>
        <translation>固定当前方案(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Baseline:</source>
        <translation>基准(&amp;B)：</translation>
    </message>
    <message>
        <source>Show &amp;all inputs</source>
        <translation>显示全部输入(&amp;A)</translation>
    </message>
    <message>
        <source>P&amp;inned:</source>
        <translation>已固定(&amp;I)：</translation>
    </message>
    <message>
        <source>&amp;Load into the editor</source>
        <translation>载入编辑(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Unpin</source>
        <translation>取消固定(&amp;U)</translation>
    </message>
    <message>
        <source>Comparison of scenarios</source>
        <translation>方案对比</translation>
    </message>
    <message>
        <source>Memory per GPU</source>
        <translation>单卡显存</translation>
    </message>
    <message>
        <source>Buy, rent and API over the horizon</source>
        <translation>周期内自购、租用与 API</translation>
    </message>
    <message>
        <source>Paid month by month</source>
        <translation>逐月累计支出</translation>
    </message>
    <message>
        <source>Part</source>
        <translation>组成部分</translation>
    </message>
    <message>
        <source>Option</source>
        <translation>方式</translation>
    </message>
    <message>
        <source>%1 (current)</source>
        <translation>%1（当前）</translation>
    </message>
</context>
<context>
    <name>suanchou::ui::CostPage</name>
    <message>
        <source>Buy, rent and API side by side</source>
        <translation>自购、租用与 API 并列</translation>
    </message>
    <message>
        <source>Paid month by month</source>
        <translation>逐月累计支出</translation>
    </message>
    <message>
        <source>What the cost is made of</source>
        <translation>成本构成</translation>
    </message>
    <message>
        <source>Bill of materials</source>
        <translation>物料清单</translation>
    </message>
    <message>
        <source>Figures of the comparison</source>
        <translation>比较指标</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>项目</translation>
    </message>
    <message>
        <source>Figure</source>
        <translation>指标</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>数值</translation>
    </message>
    <message>
        <source>Cost per million tokens over utilisation</source>
        <translation>每百万 token 成本随忙时比例的变化</translation>
    </message>
    <message>
        <source>When buying pays: rent and utilisation</source>
        <translation>何时自购划算：租价与忙时</translation>
    </message>
    <message>
        <source>What to own and what to rent</source>
        <translation>哪些自购、哪些租用</translation>
    </message>
    <message>
        <source>Cash flow of buying instead of renting</source>
        <translation>自购相对租用的现金流</translation>
    </message>
    <message>
        <source>Electricity through the day</source>
        <translation>全天电费</translation>
    </message>
    <message>
        <source>Rent per GPU and hour</source>
        <translation>每卡时租价</translation>
    </message>
    <message>
        <source>How many GPUs are wanted for how much of the time, cheapest kind from the bottom up.</source>
        <translation>需要多少 GPU、占多少时间；自下而上每层取最省的方式。</translation>
    </message>
    <message>
        <source>Mixed procurement, mean year at today&apos;s prices</source>
        <translation>混合采购（按当前价格的年均值）</translation>
    </message>
    <message>
        <source>API providers side by side</source>
        <translation>API 提供商对比</translation>
    </message>
    <message>
        <source>For this demand, with its cached, batched and off-peak shares. A double click takes a provider into the comparison.</source>
        <translation>按本方案的用量及缓存、批处理、闲时占比计算。双击可将该提供商用于对比。</translation>
    </message>
</context>
<context>
    <name>suanchou::ui::DialogPrompts</name>
    <message>
        <source>Unsaved changes</source>
        <translation>有未保存的修改</translation>
    </message>
    <message>
        <source>Save the changes to “%1”?</source>
        <translation>要保存对“%1”的修改吗？</translation>
    </message>
    <message>
        <source>Otherwise they are lost.</source>
        <translation>不保存则修改会丢失。</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Save as</source>
        <translation>另存为</translation>
    </message>
    <message>
        <source>Suanchou scenarios (*.suanchou *.json)</source>
        <translation>算筹方案 (*.suanchou *.json)</translation>
    </message>
    <message>
        <source>Suanchou scenarios (*.suanchou)</source>
        <translation>算筹方案 (*.suanchou)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>所有文件 (*)</translation>
    </message>
    <message>
        <source>About Suanchou</source>
        <translation>关于算筹</translation>
    </message>
    <message>
        <source>&lt;h3&gt;Suanchou 算筹 %1&lt;/h3&gt;&lt;p&gt;Plans the hardware for running large language models yourself: memory, GPUs, speed, power and cost, and whether to buy, rent or call an API.&lt;/p&gt;&lt;p&gt;Nothing leaves this computer.&lt;/p&gt;&lt;p&gt;Free software under the GNU General Public License, version 3 or later.&lt;/p&gt;</source>
        <translation>&lt;h3&gt;算筹 Suanchou %1&lt;/h3&gt;&lt;p&gt;为自购大语言模型规划硬件：显存、GPU、速度、功耗与成本，并回答该自购、租用还是调用 API。&lt;/p&gt;&lt;p&gt;任何数据都不会离开本机。&lt;/p&gt;&lt;p&gt;自由软件，按 GNU 通用公共许可证第 3 版或更高版本发布。&lt;/p&gt;</translation>
    </message>
</context>
<context>
    <name>suanchou::ui::EvidenceModel</name>
    <message>
        <source>Case</source>
        <translation>案例</translation>
    </message>
    <message>
        <source>Figure</source>
        <translation>指标</translation>
    </message>
    <message>
        <source>Measured</source>
        <translation>实测</translation>
    </message>
    <message>
        <source>Predicted</source>
        <translation>预测</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>误差</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>来源</translation>
    </message>
</context>
<context>
    <name>suanchou::ui::EvidencePage</name>
    <message>
        <source>&amp;Figures</source>
        <translation>指标(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Cases</source>
        <translation>案例(&amp;C)</translation>
    </message>
    <message>
        <source>All figures</source>
        <translation>全部指标</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>显存</translation>
    </message>
    <message>
        <source>Serving speed</source>
        <translation>推理速度</translation>
    </message>
    <message>
        <source>Training speed</source>
        <translation>训练速度</translation>
    </message>
    <message>
        <source>Nearest to this scenario</source>
        <translation>与当前方案最接近的</translation>
    </message>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Predicted against measured</source>
        <translation>预测与实测对照</translation>
    </message>
    <message>
        <source>Each point is one measured figure in its own unit. On the line the prediction is exact.</source>
        <translation>每个点是一个实测指标，单位各自不同；落在线上即预测与实测一致。</translation>
    </message>
    <message>
        <source>Single figures</source>
        <translation>逐项对照</translation>
    </message>
    <message>
        <source>Errors by group</source>
        <translation>分组误差</translation>
    </message>
    <message>
        <source>The measured cases are being predicted…</source>
        <translation>正在预测各实测案例……</translation>
    </message>
    <message>
        <source>%1 figures of %2 measured cases are predicted with the same model as this plan.</source>
        <translation>用与当前方案相同的模型预测了 %2 个实测案例的 %1 项指标。</translation>
    </message>
    <message>
        <source>None of them is of this kind.</source>
        <translation>其中没有此类指标。</translation>
    </message>
    <message>
        <source>For the nearest of them the median error is %1.</source>
        <translation>其中最接近的案例，误差中位数为 %1。</translation>
    </message>
    <message>
        <source>measured %1, predicted %2 (%3)</source>
        <translation>实测 %1，预测 %2（%3）</translation>
    </message>
    <message>
        <source>all cases</source>
        <translation>全部案例</translation>
    </message>
    <message>
        <source>nearest: memory</source>
        <translation>最接近：显存</translation>
    </message>
    <message>
        <source>nearest: serving speed</source>
        <translation>最接近：推理速度</translation>
    </message>
    <message>
        <source>nearest: training speed</source>
        <translation>最接近：训练速度</translation>
    </message>
    <message>
        <source>Measured</source>
        <translation>实测</translation>
    </message>
    <message>
        <source>Predicted</source>
        <translation>预测</translation>
    </message>
    <message>
        <source>dashed: %1 more or less</source>
        <translation>虚线：上下 %1</translation>
    </message>
    <message>
        <source>Case</source>
        <translation>案例</translation>
    </message>
    <message>
        <source>%1 measured figures; of the %2 nearest ones %3 are predicted within %4.</source>
        <translation>共 %1 项实测指标；最接近的 %2 项中有 %3 项的预测误差在 %4 以内。</translation>
    </message>
    <message>
        <source>No measured case has such a figure.</source>
        <translation>没有含此类指标的实测案例。</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>分组</translation>
    </message>
    <message>
        <source>Figure</source>
        <translation>指标</translation>
    </message>
    <message>
        <source>Cases</source>
        <translation>案例数</translation>
    </message>
    <message>
        <source>Median error</source>
        <translation>误差中位数</translation>
    </message>
    <message>
        <source>90 % within</source>
        <translation>九成在此以内</translation>
    </message>
    <message>
        <source>Within 20 %</source>
        <translation>20% 以内</translation>
    </message>
    <message>
        <source>Bias</source>
        <translation>偏差</translation>
    </message>
</context>
<context>
    <name>suanchou::ui::ExplanationPanel</name>
    <message>
        <source>input %1</source>
        <translation>输入项 %1</translation>
    </message>
    <message>
        <source>input %1, left out</source>
        <translation>输入项 %1（未填）</translation>
    </message>
    <message>
        <source>how it came about</source>
        <translation>看它的由来</translation>
    </message>
    <message>
        <source>computed</source>
        <translation>计算得出</translation>
    </message>
    <message>
        <source>There is no such figure for this scenario.</source>
        <translation>该方案没有这项指标。</translation>
    </message>
    <message>
        <source>Formula</source>
        <translation>公式</translation>
    </message>
    <message>
        <source>With numbers</source>
        <translation>代入数值</translation>
    </message>
    <message>
        <source>What went in</source>
        <translation>各项取值</translation>
    </message>
    <message>
        <source>Source of the formula</source>
        <translation>公式出处</translation>
    </message>
    <message>
        <source>Explanation</source>
        <translation>推导</translation>
    </message>
    <message>
        <source>‹ Back</source>
        <translation>‹ 返回</translation>
    </message>
</context>
<context>
    <name>suanchou::ui::FieldRow</name>
    <message>
        <source>Changed. Back to %1</source>
        <translation>已修改。恢复为 %1</translation>
    </message>
    <message>
        <source>Back to %1</source>
        <translation>恢复为 %1</translation>
    </message>
</context>
<context>
    <name>suanchou::ui::FieldText</name>
    <message>
        <source>Inference service</source>
        <translation>推理服务</translation>
    </message>
    <message>
        <source>Pre-training</source>
        <translation>预训练</translation>
    </message>
    <message>
        <source>Full fine-tuning</source>
        <translation>全参数微调</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>其他</translation>
    </message>
    <message>
        <source>AdamW, fused</source>
        <translation>AdamW（融合）</translation>
    </message>
    <message>
        <source>AdamW, distributed</source>
        <translation>AdamW（分布式）</translation>
    </message>
    <message>
        <source>AdamW, 8 bit</source>
        <translation>AdamW（8 位）</translation>
    </message>
    <message>
        <source>AdamW, 4 bit</source>
        <translation>AdamW（4 位）</translation>
    </message>
    <message>
        <source>AdamW, BF16 moments</source>
        <translation>AdamW（BF16 动量）</translation>
    </message>
    <message>
        <source>AdamW, paged</source>
        <translation>AdamW（分页）</translation>
    </message>
    <message>
        <source>AdamW, paged, 8 bit, in backward</source>
        <translation>AdamW（分页，8 位，并入反向）</translation>
    </message>
    <message>
        <source>AdamW, in backward</source>
        <translation>AdamW（并入反向）</translation>
    </message>
    <message>
        <source>AdamW, 8 bit, in backward</source>
        <translation>AdamW（8 位，并入反向）</translation>
    </message>
    <message>
        <source>GaLore, per parameter</source>
        <translation>GaLore（逐参数）</translation>
    </message>
    <message>
        <source>Chinese yuan (CNY)</source>
        <translation>人民币 (CNY)</translation>
    </message>
    <message>
        <source>US dollar (USD)</source>
        <translation>美元 (USD)</translation>
    </message>
    <message>
        <source>Euro (EUR)</source>
        <translation>欧元 (EUR)</translation>
    </message>
    <message>
        <source>Japanese yen (JPY)</source>
        <translation>日元 (JPY)</translation>
    </message>
    <message>
        <source>Pound sterling (GBP)</source>
        <translation>英镑 (GBP)</translation>
    </message>
    <message>
        <source>Hong Kong dollar (HKD)</source>
        <translation>港元 (HKD)</translation>
    </message>
    <message>
        <source>Singapore dollar (SGD)</source>
        <translation>新加坡元 (SGD)</translation>
    </message>
    <message>
        <source>Indian rupee (INR)</source>
        <translation>印度卢比 (INR)</translation>
    </message>
    <message>
        <source>South Korean won (KRW)</source>
        <translation>韩元 (KRW)</translation>
    </message>
    <message>
        <source>New Taiwan dollar (TWD)</source>
        <translation>新台币 (TWD)</translation>
    </message>
    <message>
        <source>Australian dollar (AUD)</source>
        <translation>澳元 (AUD)</translation>
    </message>
    <message>
        <source>Canadian dollar (CAD)</source>
        <translation>加元 (CAD)</translation>
    </message>
    <message>
        <source>Malaysian ringgit (MYR)</source>
        <translation>马来西亚林吉特 (MYR)</translation>
    </message>
    <message>
        <source>Swiss franc (CHF)</source>
        <translation>瑞士法郎 (CHF)</translation>
    </message>
    <message>
        <source>Server, live users</source>
        <translation>在线服务</translation>
    </message>
    <message>
        <source>Offline batch</source>
        <translation>离线批处理</translation>
    </message>
    <message>
        <source>One user at a time</source>
        <translation>单用户逐个</translation>
    </message>
    <message>
        <source>None</source>
        <comment>recompute</comment>
        <translation>不重计算</translation>
    </message>
    <message>
        <source>Selective</source>
        <translation>选择性</translation>
    </message>
    <message>
        <source>Full</source>
        <comment>recompute</comment>
        <translation>全部</translation>
    </message>
    <message>
        <source>Parameters</source>
        <translation>参数</translation>
    </message>
    <message>
        <source>Optimizer states</source>
        <translation>优化器状态</translation>
    </message>
    <message>
        <source>Activations</source>
        <translation>激活</translation>
    </message>
    <message>
        <source>Parameters and activations</source>
        <translation>参数与激活</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Straight line</source>
        <translation>直线法</translation>
    </message>
    <message>
        <source>MACRS, 5 years</source>
        <translation>MACRS 5 年</translation>
    </message>
    <message>
        <source>On demand</source>
        <translation>按需</translation>
    </message>
    <message>
        <source>1 year reserved</source>
        <translation>包年 1 年</translation>
    </message>
    <message>
        <source>3 years reserved</source>
        <translation>包年 3 年</translation>
    </message>
    <message>
        <source>5 years reserved</source>
        <translation>包年 5 年</translation>
    </message>
    <message>
        <source>Spot</source>
        <translation>竞价</translation>
    </message>
    <message>
        <source>As released</source>
        <translation>原始发布精度</translation>
    </message>
    <message>
        <source>Auto</source>
        <translation>自动</translation>
    </message>
    <message>
        <source>FP8, blocks of 128</source>
        <translation>FP8（128 分块）</translation>
    </message>
    <message>
        <source>FP8, feed-forward only</source>
        <translation>FP8（仅前馈层）</translation>
    </message>
    <message>
        <source>INT4, groups of 128</source>
        <translation>INT4（每组 128）</translation>
    </message>
    <message>
        <source>INT4, groups of 32</source>
        <translation>INT4（每组 32）</translation>
    </message>
    <message>
        <source>BF16, mixed precision</source>
        <translation>BF16 混合精度</translation>
    </message>
    <message>
        <source>BF16 throughout</source>
        <translation>全 BF16</translation>
    </message>
    <message>
        <source>FP8, mixed precision</source>
        <translation>FP8 混合精度</translation>
    </message>
    <message>
        <source>NVFP4, mixed precision</source>
        <translation>NVFP4 混合精度</translation>
    </message>
    <message>
        <source>As many as fit</source>
        <translation>能放多少放多少</translation>
    </message>
    <message>
        <source>None</source>
        <comment>offload</comment>
        <translation>不卸载</translation>
    </message>
    <message>
        <source>Not set</source>
        <translation>未设</translation>
    </message>
    <message>
        <source>None</source>
        <comment>list</comment>
        <translation>无</translation>
    </message>
    <message>
        <source>What this scenario is called in comparisons and reports.</source>
        <translation>方案在对比和报告中的名称。</translation>
    </message>
    <message>
        <source>A model of the catalogue, whose exact shape is known, or a size alone such as 70B; then the shape of a usual dense model of that size is assumed.</source>
        <translation>目录中结构已知的模型，或只给规模（如 70B）；只给规模时按同规模常见稠密模型的结构估算。</translation>
    </message>
    <message>
        <source>How the weights are stored. 4-bit formats take about a quarter of the memory of BF16. “As released” is the format of the published files.</source>
        <translation>权重的存储格式。4 位格式约占 BF16 四分之一的显存。“原始发布精度”指官方发布文件的格式。</translation>
    </message>
    <message>
        <source>How keys and values of past tokens are stored. FP8 halves the cache against BF16. Auto follows the engine&apos;s default.</source>
        <translation>历史 token 的键和值的存储格式。FP8 比 BF16 省一半缓存。“自动”按推理引擎的默认值。</translation>
    </message>
    <message>
        <source>Serving requests, or one of four kinds of training. Memory, speed and cost follow from it.</source>
        <translation>提供推理服务，或四种训练之一。显存、速度和成本都由它决定。</translation>
    </message>
    <message>
        <source>The program that serves the model. It decides how much memory is set aside and how fast steps run.</source>
        <translation>承载模型的推理程序。它决定预留多少显存、每一步跑多快。</translation>
    </message>
    <message>
        <source>Server: users come and go. Offline: all requests are queued at once. One user at a time: no batching.</source>
        <translation>在线服务：用户随到随走。离线批处理：所有请求一次排队。单用户逐个：不做批处理。</translation>
    </message>
    <message>
        <source>Prompt tokens of one request, the whole history of a chat included.</source>
        <translation>单个请求的输入 token 数，包含整段对话历史。</translation>
    </message>
    <message>
        <source>Tokens that the model writes for one request, its reasoning included.</source>
        <translation>单个请求生成的 token 数，包含思考过程。</translation>
    </message>
    <message>
        <source>Requests that are being answered at the same moment, over all replicas. Each holds its own KV cache.</source>
        <translation>同一时刻正在处理的请求数（所有副本合计）。每个请求都占一份 KV 缓存。</translation>
    </message>
    <message>
        <source>Requests that arrive per second. When set, the load is open: concurrency follows from it.</source>
        <translation>每秒到达的请求数。填写后按开环负载计算，并发数由它推出。</translation>
    </message>
    <message>
        <source>Longest context that the engine is started for. Left out: input plus output.</source>
        <translation>引擎启动时设定的最长上下文。不填：输入加输出。</translation>
    </message>
    <message>
        <source>Most tokens that the engine works on in one step. Larger is faster for prompts and takes more working memory.</source>
        <translation>引擎一步最多处理的 token 数。越大，提示处理越快，工作显存越多。</translation>
    </message>
    <message>
        <source>Most requests that the engine puts into one step.</source>
        <translation>引擎一步最多放入的请求数。</translation>
    </message>
    <message>
        <source>Share of the GPU&apos;s memory that the engine may take. vLLM takes 0.9 unless told otherwise.</source>
        <translation>引擎可占用的显存比例。vLLM 默认 0.9。</translation>
    </message>
    <message>
        <source>Longest acceptable time to the first token. Missing it gives a warning.</source>
        <translation>可接受的最长首 token 时延。达不到会提示。</translation>
    </message>
    <message>
        <source>Longest acceptable time per further token. 50 ms are 20 tokens per second for each user.</source>
        <translation>可接受的最长逐 token 时延。50 毫秒即每个用户每秒 20 个 token。</translation>
    </message>
    <message>
        <source>The program that trains. It decides which copies are kept and how states are divided.</source>
        <translation>训练程序。它决定保留哪些副本、状态如何切分。</translation>
    </message>
    <message>
        <source>Tokens that are trained on, over all epochs.</source>
        <translation>训练的 token 总数，包含所有轮次。</translation>
    </message>
    <message>
        <source>Tokens in one training sequence. Activations grow with it.</source>
        <translation>一条训练序列的 token 数。激活显存随之增长。</translation>
    </message>
    <message>
        <source>Sequences that one GPU works on at once.</source>
        <translation>单卡一次处理的序列数。</translation>
    </message>
    <message>
        <source>Sequences per optimizer step, over all GPUs.</source>
        <translation>每个优化步的序列数（所有 GPU 合计）。</translation>
    </message>
    <message>
        <source>AdamW keeps two moments of every trained parameter; 8-bit and factored ones keep less.</source>
        <translation>AdamW 为每个可训练参数保存两个动量；8 位和分解式优化器更省。</translation>
    </message>
    <message>
        <source>Activations that are computed again in the backward pass instead of being stored. Full recompute costs about a third more arithmetic.</source>
        <translation>反向时重新计算而不保存的激活。全部重计算约多三分之一的计算量。</translation>
    </message>
    <message>
        <source>What is divided among data-parallel GPUs: 1 optimizer states, 2 also gradients, 3 also parameters (as FSDP does).</source>
        <translation>数据并行各卡之间切分的内容：1 优化器状态，2 再加梯度，3 再加参数（同 FSDP）。</translation>
    </message>
    <message>
        <source>What is kept in the host&apos;s memory instead of the GPU&apos;s. Slower, but fits.</source>
        <translation>放在主机内存而非显存中的内容。较慢，但放得下。</translation>
    </message>
    <message>
        <source>Rank of the adapters. Higher ranks train more parameters.</source>
        <translation>适配器的秩。秩越高，训练的参数越多。</translation>
    </message>
    <message>
        <source>The GPU or accelerator. Auto looks for the cheapest one that does it.</source>
        <translation>GPU 或其他加速卡。“自动”寻找能胜任的最便宜的一种。</translation>
    </message>
    <message>
        <source>GPUs in the whole deployment. Auto takes the fewest that hold the model and its load.</source>
        <translation>整个部署的 GPU 数。“自动”取能容纳模型与负载的最少数量。</translation>
    </message>
    <message>
        <source>Memory of one GPU as the driver reports it. Left out: the catalogue&apos;s figure for the accelerator.</source>
        <translation>驱动报告的单卡显存。不填：目录中该加速卡的数值。</translation>
    </message>
    <message>
        <source>GPUs in one server. Left out: what the usual server of this accelerator holds.</source>
        <translation>一台服务器的 GPU 数。不填：该加速卡常见服务器的数量。</translation>
    </message>
    <message>
        <source>Ways each layer is divided. Best kept inside one fast-link domain, and a divisor of the attention heads.</source>
        <translation>每层切分的份数。最好限于一个高速互联域内，并能整除注意力头数。</translation>
    </message>
    <message>
        <source>Stages into which the layers are divided.</source>
        <translation>各层划分的流水级数。</translation>
    </message>
    <message>
        <source>Copies that work on different requests or batches.</source>
        <translation>处理不同请求或批次的副本数。</translation>
    </message>
    <message>
        <source>Ways the experts of a mixture-of-experts model are divided.</source>
        <translation>混合专家模型中专家切分的份数。</translation>
    </message>
    <message>
        <source>Ways one long sequence is divided.</source>
        <translation>一条长序列切分的份数。</translation>
    </message>
    <message>
        <source>Currency of the amounts below. What is shown elsewhere can be switched in the View menu.</source>
        <translation>下面各金额的货币。其他地方显示的货币可在“视图”菜单中切换。</translation>
    </message>
    <message>
        <source>Time over which buying, renting and calling an API are compared.</source>
        <translation>比较自购、租用与调用 API 的时间跨度。</translation>
    </message>
    <message>
        <source>Busy share of the installed hours. Owned hardware is paid whether busy or not, on-demand rent only while busy.</source>
        <translation>忙时占装机时间的比例。自有硬件无论忙闲都要付钱，按需租用只在忙时付钱。</translation>
    </message>
    <message>
        <source>What a later payment is worth less per year; for present values.</source>
        <translation>未来支出每年的折现比例，用于计算现值。</translation>
    </message>
    <message>
        <source>Hours that a month is reckoned with; 730 is a twelfth of a year.</source>
        <translation>一个月按多少小时计算；730 是一年的十二分之一。</translation>
    </message>
    <message>
        <source>Tax on profits, against which cost and depreciation are deducted.</source>
        <translation>所得税率；成本与折旧可以抵税。</translation>
    </message>
    <message>
        <source>Sustained output tokens per second of the whole deployment. Left out: the predicted rate.</source>
        <translation>整个部署持续的每秒输出 token 数。不填：采用预测值。</translation>
    </message>
    <message>
        <source>Input tokens per month that are really needed; for the API&apos;s price. Left out: what the deployment handles at its utilisation.</source>
        <translation>每月实际需要的输入 token 数，用于计算 API 费用。不填：部署在其利用率下处理的量。</translation>
    </message>
    <message>
        <source>Share of the input that an API bills at its price for cached input.</source>
        <translation>API 按缓存价计费的输入比例。</translation>
    </message>
    <message>
        <source>Output tokens per month that are really needed. Left out: what the deployment gives at its utilisation.</source>
        <translation>每月实际需要的输出 token 数。不填：部署在其利用率下产出的量。</translation>
    </message>
    <message>
        <source>Growth of the demand per year.</source>
        <translation>需求的年增长率。</translation>
    </message>
    <message>
        <source>Price of everything that is bought. Left out: the bill of materials with the catalogue&apos;s prices.</source>
        <translation>购置的全部价格。不填：物料清单按目录价格相加。</translation>
    </message>
    <message>
        <source>Your own lines, added up instead of the catalogue&apos;s bill of materials.</source>
        <translation>自己的价格条目，替代目录的物料清单相加。</translation>
    </message>
    <message>
        <source>Most that may be spent on buying. Exceeding it gives a warning.</source>
        <translation>购置支出上限。超出会提示。</translation>
    </message>
    <message>
        <source>Share of the purchase price that the hardware still brings in the end.</source>
        <translation>期末硬件还能卖回的比例（占购置价）。</translation>
    </message>
    <message>
        <source>Share of its value that the hardware keeps from one year to the next.</source>
        <translation>硬件价值逐年保留的比例。</translation>
    </message>
    <message>
        <source>Years over which the purchase is written off.</source>
        <translation>购置款摊销的年数。</translation>
    </message>
    <message>
        <source>How the purchase is written off for tax.</source>
        <translation>计税时的折旧方法。</translation>
    </message>
    <message>
        <source>Power of all servers at full load. Left out: added up from the hardware.</source>
        <translation>所有服务器满载功率。不填：由硬件相加。</translation>
    </message>
    <message>
        <source>Share of the full power that idle hardware draws.</source>
        <translation>空载时功率占满载的比例。</translation>
    </message>
    <message>
        <source>Power of the whole facility over the power of the servers: 1.1 liquid cooling, 1.3 a good hall, 1.6 a small server room.</source>
        <translation>机房总功率与服务器功率之比：液冷 1.1，较好机房 1.3，小机房 1.6。</translation>
    </message>
    <message>
        <source>Price of electricity. Left out: the region&apos;s business tariff.</source>
        <translation>电价。不填：所在地区的工商业电价。</translation>
    </message>
    <message>
        <source>24 prices, one for each hour of the day, instead of one price.</source>
        <translation>用 24 个分时电价（每小时一个）代替单一电价。</translation>
    </message>
    <message>
        <source>Rent for data-centre space per kW and month.</source>
        <translation>机房托管费，按每 kW 每月计。</translation>
    </message>
    <message>
        <source>Rent for data-centre space per month, as one amount.</source>
        <translation>机房托管费，每月总额。</translation>
    </message>
    <message>
        <source>Service contract and spare parts per year, as a share of the purchase.</source>
        <translation>每年的维保与备件，占购置价的比例。</translation>
    </message>
    <message>
        <source>People who run it, per year.</source>
        <translation>运维人员每年的费用。</translation>
    </message>
    <message>
        <source>Software licences per GPU and year.</source>
        <translation>软件许可，按每卡每年计。</translation>
    </message>
    <message>
        <source>Cost of moving to newer models, per year.</source>
        <translation>每年更换新模型的费用。</translation>
    </message>
    <message>
        <source>Anything else that is paid by the hour.</source>
        <translation>其他按小时支付的费用。</translation>
    </message>
    <message>
        <source>Anything else that is paid by the year.</source>
        <translation>其他按年支付的费用。</translation>
    </message>
    <message>
        <source>Price of one GPU for one hour. Left out: the catalogue&apos;s offer.</source>
        <translation>单卡每小时租价。不填：目录中的报价。</translation>
    </message>
    <message>
        <source>Price of one whole server for one hour, where it is rented that way.</source>
        <translation>整台服务器每小时租价（按整机租用时）。</translation>
    </message>
    <message>
        <source>GPUs to rent. Left out: as many as the plan needs.</source>
        <translation>租用的 GPU 数。不填：按方案所需。</translation>
    </message>
    <message>
        <source>Servers to rent. Left out: as many as the plan needs.</source>
        <translation>租用的服务器数。不填：按方案所需。</translation>
    </message>
    <message>
        <source>On demand and spot bill busy hours only; a commitment bills every hour of the year.</source>
        <translation>按需与竞价只计忙时；包年租约全年每小时都计费。</translation>
    </message>
    <message>
        <source>Discount on the list price.</source>
        <translation>对目录价的折扣。</translation>
    </message>
    <message>
        <source>Hours per year that on-demand and spot rent are billed for at full use.</source>
        <translation>按需与竞价租用在满负荷时每年计费的小时数。</translation>
    </message>
    <message>
        <source>Work that is lost and repeated when spot machines are taken away.</source>
        <translation>竞价实例被回收时损失并重做的工作比例。</translation>
    </message>
    <message>
        <source>How rents change per year; −15% means that they fall.</source>
        <translation>租价每年的变化；−15% 表示下降。</translation>
    </message>
    <message>
        <source>Rented storage per month.</source>
        <translation>租用存储每月的费用。</translation>
    </message>
    <message>
        <source>Traffic out of the cloud per month.</source>
        <translation>云上出网流量每月的费用。</translation>
    </message>
    <message>
        <source>Price of a million input tokens. Left out: the catalogue&apos;s price for the model.</source>
        <translation>每百万输入 token 的价格。不填：目录中该模型的价格。</translation>
    </message>
    <message>
        <source>Price of a million input tokens that the provider has in its cache.</source>
        <translation>服务商缓存命中时每百万输入 token 的价格。</translation>
    </message>
    <message>
        <source>Price of a million output tokens. Left out: the catalogue&apos;s price for the model.</source>
        <translation>每百万输出 token 的价格。不填：目录中该模型的价格。</translation>
    </message>
    <message>
        <source>How API prices change per year; they have been falling.</source>
        <translation>API 价格每年的变化；一直在下降。</translation>
    </message>
    <message>
        <source>CO₂ that the grid emits per kWh. Left out: the region&apos;s average.</source>
        <translation>电网每 kWh 的二氧化碳排放。不填：所在地区的平均值。</translation>
    </message>
    <message>
        <source>CO₂ from making the hardware.</source>
        <translation>制造硬件产生的二氧化碳。</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>Weights</source>
        <translation>权重</translation>
    </message>
    <message>
        <source>KV cache</source>
        <translation>KV 缓存</translation>
    </message>
    <message>
        <source>Task</source>
        <translation>任务</translation>
    </message>
    <message>
        <source>Engine</source>
        <translation>推理引擎</translation>
    </message>
    <message>
        <source>Load</source>
        <translation>负载方式</translation>
    </message>
    <message>
        <source>Input length</source>
        <translation>输入长度</translation>
    </message>
    <message>
        <source>Output length</source>
        <translation>输出长度</translation>
    </message>
    <message>
        <source>Concurrency</source>
        <translation>并发数</translation>
    </message>
    <message>
        <source>Request rate</source>
        <translation>请求速率</translation>
    </message>
    <message>
        <source>Context limit</source>
        <translation>上下文上限</translation>
    </message>
    <message>
        <source>Tokens per batch</source>
        <translation>每批 token</translation>
    </message>
    <message>
        <source>Sequences per batch</source>
        <translation>每批序列</translation>
    </message>
    <message>
        <source>Memory share</source>
        <translation>显存占用比例</translation>
    </message>
    <message>
        <source>TTFT target</source>
        <translation>TTFT 目标</translation>
    </message>
    <message>
        <source>TPOT target</source>
        <translation>TPOT 目标</translation>
    </message>
    <message>
        <source>Framework</source>
        <translation>训练框架</translation>
    </message>
    <message>
        <source>Training tokens</source>
        <translation>训练 token 数</translation>
    </message>
    <message>
        <source>Sequence length</source>
        <translation>序列长度</translation>
    </message>
    <message>
        <source>Micro-batch</source>
        <translation>微批大小</translation>
    </message>
    <message>
        <source>Global batch</source>
        <translation>全局批大小</translation>
    </message>
    <message>
        <source>Optimizer</source>
        <translation>优化器</translation>
    </message>
    <message>
        <source>Recompute</source>
        <translation>重计算</translation>
    </message>
    <message>
        <source>ZeRO stage</source>
        <translation>ZeRO 阶段</translation>
    </message>
    <message>
        <source>Offload</source>
        <translation>卸载</translation>
    </message>
    <message>
        <source>LoRA rank</source>
        <translation>LoRA 秩</translation>
    </message>
    <message>
        <source>Accelerator</source>
        <translation>加速卡</translation>
    </message>
    <message>
        <source>Number of GPUs</source>
        <translation>GPU 数量</translation>
    </message>
    <message>
        <source>Usable memory</source>
        <translation>可用显存</translation>
    </message>
    <message>
        <source>GPUs per node</source>
        <translation>每节点卡数</translation>
    </message>
    <message>
        <source>Tensor parallel</source>
        <translation>张量并行</translation>
    </message>
    <message>
        <source>Pipeline parallel</source>
        <translation>流水线并行</translation>
    </message>
    <message>
        <source>Data parallel</source>
        <translation>数据并行</translation>
    </message>
    <message>
        <source>Expert parallel</source>
        <translation>专家并行</translation>
    </message>
    <message>
        <source>Context parallel</source>
        <translation>上下文并行</translation>
    </message>
    <message>
        <source>Currency</source>
        <translation>货币</translation>
    </message>
    <message>
        <source>Horizon</source>
        <translation>测算周期</translation>
    </message>
    <message>
        <source>Utilisation</source>
        <translation>利用率</translation>
    </message>
    <message>
        <source>Discount rate</source>
        <translation>折现率</translation>
    </message>
    <message>
        <source>Hours per month</source>
        <translation>每月小时数</translation>
    </message>
    <message>
        <source>Tax rate</source>
        <translation>税率</translation>
    </message>
    <message>
        <source>Throughput</source>
        <translation>吞吐量</translation>
    </message>
    <message>
        <source>Input demand</source>
        <translation>输入需求</translation>
    </message>
    <message>
        <source>Cached input</source>
        <translation>缓存命中</translation>
    </message>
    <message>
        <source>Output demand</source>
        <translation>输出需求</translation>
    </message>
    <message>
        <source>Demand growth</source>
        <translation>需求增长</translation>
    </message>
    <message>
        <source>Purchase price</source>
        <translation>购置总价</translation>
    </message>
    <message>
        <source>Price list</source>
        <translation>价格清单</translation>
    </message>
    <message>
        <source>Budget</source>
        <translation>预算</translation>
    </message>
    <message>
        <source>Salvage value</source>
        <translation>期末残值</translation>
    </message>
    <message>
        <source>Value kept per year</source>
        <translation>年保值率</translation>
    </message>
    <message>
        <source>Depreciation time</source>
        <translation>折旧年限</translation>
    </message>
    <message>
        <source>Depreciation</source>
        <translation>折旧方法</translation>
    </message>
    <message>
        <source>IT power</source>
        <translation>IT 功率</translation>
    </message>
    <message>
        <source>Idle power</source>
        <translation>空载功率</translation>
    </message>
    <message>
        <source>PUE</source>
        <translation>PUE</translation>
    </message>
    <message>
        <source>Electricity price</source>
        <translation>电价</translation>
    </message>
    <message>
        <source>Price by hour</source>
        <translation>分时电价</translation>
    </message>
    <message>
        <source>Colocation per kW</source>
        <translation>每 kW 托管费</translation>
    </message>
    <message>
        <source>Colocation</source>
        <translation>托管费</translation>
    </message>
    <message>
        <source>Maintenance</source>
        <translation>维保</translation>
    </message>
    <message>
        <source>Staff</source>
        <translation>人员</translation>
    </message>
    <message>
        <source>Licences</source>
        <translation>软件许可</translation>
    </message>
    <message>
        <source>Model updates</source>
        <translation>模型更新</translation>
    </message>
    <message>
        <source>Other per hour</source>
        <translation>其他（按小时）</translation>
    </message>
    <message>
        <source>Other per year</source>
        <translation>其他（按年）</translation>
    </message>
    <message>
        <source>Rent per GPU</source>
        <translation>单卡租价</translation>
    </message>
    <message>
        <source>Rent per node</source>
        <translation>整机租价</translation>
    </message>
    <message>
        <source>Rented GPUs</source>
        <translation>租用卡数</translation>
    </message>
    <message>
        <source>Rented nodes</source>
        <translation>租用节点数</translation>
    </message>
    <message>
        <source>Commitment</source>
        <translation>租约</translation>
    </message>
    <message>
        <source>Rent discount</source>
        <translation>租价折扣</translation>
    </message>
    <message>
        <source>Hours per year</source>
        <translation>每年小时数</translation>
    </message>
    <message>
        <source>Interruptions</source>
        <translation>中断损失</translation>
    </message>
    <message>
        <source>Rent drift</source>
        <translation>租价变化</translation>
    </message>
    <message>
        <source>Rented storage</source>
        <translation>租用存储</translation>
    </message>
    <message>
        <source>Outbound traffic</source>
        <translation>出网流量</translation>
    </message>
    <message>
        <source>API input</source>
        <translation>API 输入价</translation>
    </message>
    <message>
        <source>API cached input</source>
        <translation>API 缓存输入价</translation>
    </message>
    <message>
        <source>API output</source>
        <translation>API 输出价</translation>
    </message>
    <message>
        <source>API price drift</source>
        <translation>API 价格变化</translation>
    </message>
    <message>
        <source>Grid emissions</source>
        <translation>电网排放</translation>
    </message>
    <message>
        <source>Embodied emissions</source>
        <translation>隐含排放</translation>
    </message>
    <message>
        <source>Precision</source>
        <translation>精度</translation>
    </message>
    <message>
        <source>Scenario</source>
        <translation>场景</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>训练</translation>
    </message>
    <message>
        <source>Hardware</source>
        <translation>硬件</translation>
    </message>
    <message>
        <source>Finance</source>
        <translation>财务</translation>
    </message>
    <message>
        <source>Buy</source>
        <translation>自购</translation>
    </message>
    <message>
        <source>Rent</source>
        <translation>租用</translation>
    </message>
    <message>
        <source>API</source>
        <translation>API</translation>
    </message>
    <message>
        <source>Host memory</source>
        <translation>主机内存</translation>
    </message>
    <message>
        <source>NVMe drives</source>
        <translation>NVMe 固态盘</translation>
    </message>
    <message>
        <source>All linear layers</source>
        <translation>所有线性层</translation>
    </message>
    <message>
        <source>Attention only</source>
        <translation>仅注意力层</translation>
    </message>
    <message>
        <source>Query and value</source>
        <translation>仅 Q 和 V</translation>
    </message>
    <message>
        <source>Eager</source>
        <translation>普通（eager）</translation>
    </message>
    <message>
        <source>All logits at once</source>
        <translation>一次算全部 logits</translation>
    </message>
    <message>
        <source>In chunks</source>
        <translation>分块</translation>
    </message>
    <message>
        <source>Fused with the head</source>
        <translation>与输出头融合</translation>
    </message>
    <message>
        <source>Packed</source>
        <translation>打包</translation>
    </message>
    <message>
        <source>Padded to the full length</source>
        <translation>补齐到最大长度</translation>
    </message>
    <message>
        <source>Varying lengths</source>
        <translation>长度不一</translation>
    </message>
    <message>
        <source>On</source>
        <translation>开</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>关</translation>
    </message>
    <message>
        <source>None</source>
        <comment>speculative</comment>
        <translation>不使用</translation>
    </message>
    <message>
        <source>MTP (own draft layers)</source>
        <translation>MTP（自带草稿层）</translation>
    </message>
    <message>
        <source>Draft model</source>
        <translation>独立草稿模型</translation>
    </message>
    <message>
        <source>n-gram lookup</source>
        <translation>n-gram 查找</translation>
    </message>
    <message>
        <source>vLLM only. V0 (up to 0.7) samples on one GPU and captures fewer graphs; V1 is the core since 0.8.</source>
        <translation>仅 vLLM：V0（0.7 及以前）只在一张卡上采样，捕获的图较少；V1 是 0.8 起的内核。</translation>
    </message>
    <message>
        <source>Long prompts are worked on in pieces. Off: the longest context is worked on in one step, which takes far more working memory.</source>
        <translation>长提示分块处理。关闭时最长上下文一步算完，工作内存要大得多。</translation>
    </message>
    <message>
        <source>Weights of each GPU that stay in the host&apos;s memory and cross PCIe in every step (vLLM&apos;s CPU offload, llama.cpp&apos;s layers or experts on the CPU).</source>
        <translation>每张卡留在主机内存、每步都要经 PCIe 读取的权重（vLLM 的 CPU 卸载，llama.cpp 放在 CPU 上的层或专家）。</translation>
    </message>
    <message>
        <source>Several tokens are drafted cheaply and verified in one step. MTP uses the model&apos;s own draft layers, which are loaded only then.</source>
        <translation>先低成本地起草若干 token，再一步验证。MTP 用模型自带的草稿层，只有开启时才会加载。</translation>
    </message>
    <message>
        <source>Tokens that are drafted in each step.</source>
        <translation>每步起草的 token 数。</translation>
    </message>
    <message>
        <source>Chance that a drafted token is accepted. It depends on model, draft and text: 0.6 to 0.9 is usual.</source>
        <translation>一个草稿 token 被接受的概率，取决于模型、草稿和文本，常见 0.6～0.9。</translation>
    </message>
    <message>
        <source>Size of the separate draft model. Left out: one layer for EAGLE, a tenth of the model otherwise.</source>
        <translation>独立草稿模型的参数量。不填时 EAGLE 按一层算，其余按主模型的十分之一算。</translation>
    </message>
    <message>
        <source>Which linear layers get adapters. More layers: more trained weights and optimizer states.</source>
        <translation>哪些线性层加适配器。层越多，训练的权重和优化器状态越多。</translation>
    </message>
    <message>
        <source>DoRA also trains a magnitude for every output and keeps the merged weights&apos; norms.</source>
        <translation>DoRA 还为每个输出训练一个幅值，并计算合并权重的范数。</translation>
    </message>
    <message>
        <source>FlashAttention never stores the attention scores. Eager attention keeps them: memory grows with the square of the sequence length.</source>
        <translation>FlashAttention 不保存注意力分数；普通（eager）实现要保存，显存随序列长度平方增长。</translation>
    </message>
    <message>
        <source>With a large vocabulary the logits are often the largest activation. Chunked or fused losses (Liger, cut cross-entropy) never hold all of them.</source>
        <translation>词表大时，logits 往往是最大的一块激活。分块或融合的损失（Liger、cut cross-entropy）不会同时保存全部 logits。</translation>
    </message>
    <message>
        <source>Packed and padded batches always have the same shape. Batches of varying length make the allocator keep blocks of many sizes.</source>
        <translation>打包或补齐的批次形状固定；长度不一的批次会让分配器留住多种大小的显存块。</translation>
    </message>
    <message>
        <source>Where offloaded states lie: the host&apos;s memory, or NVMe drives (DeepSpeed ZeRO-Infinity).</source>
        <translation>卸载的状态放在哪里：主机内存，或 NVMe 固态盘（DeepSpeed ZeRO-Infinity）。</translation>
    </message>
    <message>
        <source>The node&apos;s main memory. When set, offloaded weights and states must fit into it.</source>
        <translation>节点的主机内存。填写后，卸载的权重和状态必须放得下。</translation>
    </message>
    <message>
        <source>Engine core</source>
        <translation>引擎内核</translation>
    </message>
    <message>
        <source>Chunked prefill</source>
        <translation>分块预填充</translation>
    </message>
    <message>
        <source>Weights in host RAM</source>
        <translation>留在主机内存的权重</translation>
    </message>
    <message>
        <source>Speculative decoding</source>
        <translation>投机解码</translation>
    </message>
    <message>
        <source>Drafted tokens</source>
        <translation>草稿 token 数</translation>
    </message>
    <message>
        <source>Acceptance</source>
        <translation>接受率</translation>
    </message>
    <message>
        <source>Draft parameters</source>
        <translation>草稿模型参数量</translation>
    </message>
    <message>
        <source>LoRA layers</source>
        <translation>LoRA 作用层</translation>
    </message>
    <message>
        <source>Adapter</source>
        <translation>适配器</translation>
    </message>
    <message>
        <source>Attention</source>
        <translation>注意力实现</translation>
    </message>
    <message>
        <source>Loss</source>
        <translation>损失计算</translation>
    </message>
    <message>
        <source>Sequence filling</source>
        <translation>序列填充</translation>
    </message>
    <message>
        <source>Offload to</source>
        <translation>卸载到</translation>
    </message>
    <message>
        <source>RAM per node</source>
        <translation>每节点内存</translation>
    </message>
    <message>
        <source>Typical prices</source>
        <translation>典型价</translation>
    </message>
    <message>
        <source>Low end</source>
        <translation>低位价</translation>
    </message>
    <message>
        <source>High end</source>
        <translation>高位价</translation>
    </message>
    <message>
        <source>with VAT</source>
        <translation>含税价</translation>
    </message>
    <message>
        <source>without VAT</source>
        <translation>不含税价</translation>
    </message>
    <message>
        <source>deducted</source>
        <translation>可抵扣</translation>
    </message>
    <message>
        <source>paid</source>
        <translation>不可抵扣</translation>
    </message>
    <message>
        <source>Cash</source>
        <translation>一次付清</translation>
    </message>
    <message>
        <source>Loan</source>
        <translation>贷款</translation>
    </message>
    <message>
        <source>Lease</source>
        <translation>融资租赁</translation>
    </message>
    <message>
        <source>Standard deviation of the output length over its mean. 0: all answers are alike; 1: as spread as an exponential distribution. Wider spreads wait longer.</source>
        <translation>输出长度的标准差与均值之比。0 表示各次回答一样长，1 相当于指数分布；越离散，排队越久。</translation>
    </message>
    <message>
        <source>Share of the prompt whose keys and values the engine still holds, such as the history of a chat. It is not computed again.</source>
        <translation>提示词中引擎仍保有键值的比例，例如对话历史；这部分不再重复计算。</translation>
    </message>
    <message>
        <source>Share of the prompt that is the same for all requests, such as the system prompt. It is computed once and kept once for all of them.</source>
        <translation>所有请求都相同的提示词比例，例如系统提示词；只计算一次，缓存中也只存一份。</translation>
    </message>
    <message>
        <source>People who use the service. When set, replicas and nodes are sized for them, and the load follows from them.</source>
        <translation>使用该服务的人数。填写后按此测算副本数与节点数，负载也由此得出。</translation>
    </message>
    <message>
        <source>Requests that one user sends in an hour, averaged over the hours of use.</source>
        <translation>一名用户每小时发出的请求数，取使用时段的平均值。</translation>
    </message>
    <message>
        <source>Requests in the busiest hour over those in an average one.</source>
        <translation>最忙一小时的请求数与平均每小时之比。</translation>
    </message>
    <message>
        <source>Capacity kept free beyond the peak, as a share of the peak.</source>
        <translation>在峰值之上预留的容量，以峰值的比例计。</translation>
    </message>
    <message>
        <source>Growth of the demand per year; the nodes needed at the end of the horizon follow from it.</source>
        <translation>需求的年增长率；据此得出规划期末所需的节点数。</translation>
    </message>
    <message>
        <source>Nodes that may fail while the rest still carries the peak: N + 1 is one.</source>
        <translation>允许故障而其余节点仍能承载峰值的节点数；N+1 即为 1。</translation>
    </message>
    <message>
        <source>Mean time between failures of one node. 16,384 H100 on 2,048 nodes were interrupted 419 times in 54 days (arXiv 2407.21783): some 6,300 hours per node. With the storage it gives the best interval of checkpoints and the productive share of the run.</source>
        <translation>单个节点的平均无故障时间。2,048 个节点、16,384 张 H100 在 54 天内中断 419 次（arXiv 2407.21783），约合每节点 6,300 小时。与存储带宽一起给出最佳检查点间隔和有效训练占比。</translation>
    </message>
    <message>
        <source>From a failure until training goes on, without reading the checkpoint.</source>
        <translation>从故障到恢复训练的时间，不含读取检查点。</translation>
    </message>
    <message>
        <source>Line rate between nodes for each GPU and direction. Left out: 400 Gb/s, as in the measured runs.</source>
        <translation>节点间每张 GPU 的单向线速。留空为 400 Gb/s，与实测运行一致。</translation>
    </message>
    <message>
        <source>Bandwidth of the shared storage. Load times and checkpoints follow from it.</source>
        <translation>共享存储的带宽；加载时间与检查点耗时由此得出。</translation>
    </message>
    <message>
        <source>Power that one rack takes. The number of racks follows from it.</source>
        <translation>单个机柜可承受的功率；机柜数由此得出。</translation>
    </message>
    <message>
        <source>What an output token costs over an input token when one price covers both. Left out: 3.</source>
        <translation>两者合计一个价时，一个输出 token 相当于几个输入 token。不填按 3 计。</translation>
    </message>
    <message>
        <source>Share of the tokens that hardware of one&apos;s own answers; an API answers the rest (edge and cloud).</source>
        <translation>由自有硬件（边缘）回答的 token 比例，其余走云端 API。</translation>
    </message>
    <message>
        <source>GPUs wanted in each of the 24 hours of a day. Decides what to own, reserve and rent by the hour, and how the load falls on hourly tariffs.</source>
        <translation>一天 24 小时各需要多少 GPU：据此决定哪些自购、哪些预留、哪些按小时租，以及负载如何落在分时电价上。</translation>
    </message>
    <message>
        <source>With the most: the demand is spread evenly between the two.</source>
        <translation>与“最高”一起使用：需求在两者之间均匀分布。</translation>
    </message>
    <message>
        <source>With the least: the demand is spread evenly between the two.</source>
        <translation>与“最低”一起使用：需求在两者之间均匀分布。</translation>
    </message>
    <message>
        <source>Mean of a demand that follows the normal distribution.</source>
        <translation>需求服从正态分布时的均值。</translation>
    </message>
    <message>
        <source>Standard deviation of that demand.</source>
        <translation>上述需求的标准差。</translation>
    </message>
    <message>
        <source>Which end of the catalogue&apos;s price ranges the bill of materials takes.</source>
        <translation>物料清单按价格区间的哪一端取值。</translation>
    </message>
    <message>
        <source>Value-added tax on the purchase: 13% in China. Left out: prices are taken as they stand.</source>
        <translation>采购的增值税率，中国为 13%。不填则价格按原样计。</translation>
    </message>
    <message>
        <source>Whether prices of the purchase include the value-added tax.</source>
        <translation>采购价格是否含增值税。</translation>
    </message>
    <message>
        <source>A general taxpayer deducts it, so the purchase counts without it; universities and hospitals pay it.</source>
        <translation>一般纳税人可抵扣，按不含税价计；高校、医院等不可抵扣，按含税价计。</translation>
    </message>
    <message>
        <source>Share of the goods. Servers are free of duty under the WTO&apos;s agreement on information technology.</source>
        <translation>占货价的比例。服务器按《信息技术协定》为零关税。</translation>
    </message>
    <message>
        <source>Share of the goods; 3–5% is usual.</source>
        <translation>占货价的比例，通常 3–5%。</translation>
    </message>
    <message>
        <source>Stock of spare parts, as a share of the goods.</source>
        <translation>备件储备，占货价的比例。</translation>
    </message>
    <message>
        <source>Reserve on everything that is bought.</source>
        <translation>全部采购的预备费比例。</translation>
    </message>
    <message>
        <source>Price per kW of IT power, once.</source>
        <translation>按 IT 功率每千瓦一次性计价。</translation>
    </message>
    <message>
        <source>A loan pays at the end of each month; a lease at its beginning, and the hardware is yours in the end.</source>
        <translation>贷款每月末还款；融资租赁每月初付租，期满设备归己。</translation>
    </message>
    <message>
        <source>Share of the purchase that the loan pays. Left out: all of it.</source>
        <translation>贷款占采购的比例，不填为全额。</translation>
    </message>
    <message>
        <source>Nominal interest per year of the loan or lease.</source>
        <translation>贷款或租赁的名义年利率。</translation>
    </message>
    <message>
        <source>Years of the loan or lease. Left out: the horizon.</source>
        <translation>贷款或租赁年限，不填为测算期。</translation>
    </message>
    <message>
        <source>Draw between idle and full grows with load to this power; 1 is a straight line, nodes were measured at 0.8 to 1.</source>
        <translation>空载到满载之间功率随负载的幂次：1 为直线，实测节点在 0.8 到 1 之间。</translation>
    </message>
    <message>
        <source>Per year, as a share of the purchase.</source>
        <translation>每年，占采购的比例。</translation>
    </message>
    <message>
        <source>Unplanned stops of a GPU in a year. Left out: what Meta reported for Llama 3, 0.173.</source>
        <translation>每张 GPU 每年的非计划停机次数，不填取 Meta 训练 Llama 3 时的 0.173。</translation>
    </message>
    <message>
        <source>Hours until a failed node works again.</source>
        <translation>故障节点恢复工作所需小时数。</translation>
    </message>
    <message>
        <source>Nodes that are bought on top so that the service goes on when one fails (N+1).</source>
        <translation>额外购置的节点，单台故障时服务不中断（N+1）。</translation>
    </message>
    <message>
        <source>What an hour without service costs.</source>
        <translation>服务中断一小时的损失。</translation>
    </message>
    <message>
        <source>Today&apos;s price of newer hardware that does the same work. Tells at which review replacing pays.</source>
        <translation>承担同样工作量的新一代硬件的现价，用于判断在哪次复审时更换合算。</translation>
    </message>
    <message>
        <source>Running cost of the newer hardware over that of the present.</source>
        <translation>新硬件运行费与现有硬件之比。</translation>
    </message>
    <message>
        <source>How its price changes per year.</source>
        <translation>其价格每年的变化。</translation>
    </message>
    <message>
        <source>Months between two reviews of the hardware.</source>
        <translation>两次硬件复审之间的月数。</translation>
    </message>
    <message>
        <source>Reserved price for mixed procurement, paid around the clock. Left out: the catalogue&apos;s.</source>
        <translation>混合采购中的预留价，全天计费。不填取价格库。</translation>
    </message>
    <message>
        <source>Spot price for mixed procurement. Left out: the catalogue&apos;s.</source>
        <translation>混合采购中的竞价实例价。不填取价格库。</translation>
    </message>
    <message>
        <source>Share of the work that spot instances may do.</source>
        <translation>可交给竞价实例的工作比例。</translation>
    </message>
    <message>
        <source>Support and managed service, as a share of the rent.</source>
        <translation>技术支持与托管服务，占租金的比例。</translation>
    </message>
    <message>
        <source>Share of the tokens that is sent as batches.</source>
        <translation>以批量方式提交的 token 比例。</translation>
    </message>
    <message>
        <source>Discount on batches; 50% is usual.</source>
        <translation>批量折扣，通常 50%。</translation>
    </message>
    <message>
        <source>Share of the other tokens that falls into off-peak hours.</source>
        <translation>其余 token 中落在闲时的比例。</translation>
    </message>
    <message>
        <source>Discount in off-peak hours.</source>
        <translation>闲时折扣。</translation>
    </message>
    <message>
        <source>Share of requests that are sent a second time.</source>
        <translation>需要再次发送的请求比例。</translation>
    </message>
    <message>
        <source>Share of the energy that is bought from sources without emissions.</source>
        <translation>采购无排放电力的比例。</translation>
    </message>
    <message>
        <source>Spread of output</source>
        <translation>输出长度离散度</translation>
    </message>
    <message>
        <source>Cached prefix</source>
        <translation>前缀缓存命中</translation>
    </message>
    <message>
        <source>Common prefix</source>
        <translation>公共前缀</translation>
    </message>
    <message>
        <source>Users</source>
        <translation>用户数</translation>
    </message>
    <message>
        <source>Requests per user</source>
        <translation>人均请求</translation>
    </message>
    <message>
        <source>Peak factor</source>
        <translation>峰值系数</translation>
    </message>
    <message>
        <source>Headroom</source>
        <translation>容量余量</translation>
    </message>
    <message>
        <source>Growth of use</source>
        <translation>用量增长</translation>
    </message>
    <message>
        <source>Spare nodes</source>
        <translation>备用节点</translation>
    </message>
    <message>
        <source>MTBF of a node</source>
        <translation>单节点 MTBF</translation>
    </message>
    <message>
        <source>Restart</source>
        <translation>重启耗时</translation>
    </message>
    <message>
        <source>Network per GPU</source>
        <translation>每卡网络</translation>
    </message>
    <message>
        <source>Storage</source>
        <translation>存储带宽</translation>
    </message>
    <message>
        <source>Power per rack</source>
        <translation>单机柜功率</translation>
    </message>
    <message>
        <source>Output weight</source>
        <translation>输出权重</translation>
    </message>
    <message>
        <source>Share answered in house</source>
        <translation>自有承担比例</translation>
    </message>
    <message>
        <source>GPUs needed by hour</source>
        <translation>分时 GPU 需求</translation>
    </message>
    <message>
        <source>Least GPUs needed</source>
        <translation>最低 GPU 需求</translation>
    </message>
    <message>
        <source>Most GPUs needed</source>
        <translation>最高 GPU 需求</translation>
    </message>
    <message>
        <source>Mean GPUs needed</source>
        <translation>平均 GPU 需求</translation>
    </message>
    <message>
        <source>Deviation of GPUs needed</source>
        <translation>GPU 需求标准差</translation>
    </message>
    <message>
        <source>Price level</source>
        <translation>价格取值</translation>
    </message>
    <message>
        <source>VAT</source>
        <translation>增值税率</translation>
    </message>
    <message>
        <source>Prices state</source>
        <translation>价格口径</translation>
    </message>
    <message>
        <source>VAT is</source>
        <translation>增值税处理</translation>
    </message>
    <message>
        <source>Import duty</source>
        <translation>进口关税</translation>
    </message>
    <message>
        <source>Installation</source>
        <translation>安装调试</translation>
    </message>
    <message>
        <source>Spare parts</source>
        <translation>备件</translation>
    </message>
    <message>
        <source>Contingency</source>
        <translation>预备费</translation>
    </message>
    <message>
        <source>Racks, UPS and cooling</source>
        <translation>机柜、UPS 与制冷</translation>
    </message>
    <message>
        <source>Payment</source>
        <translation>付款方式</translation>
    </message>
    <message>
        <source>Borrowed share</source>
        <translation>贷款比例</translation>
    </message>
    <message>
        <source>Interest rate</source>
        <translation>利率</translation>
    </message>
    <message>
        <source>Term</source>
        <translation>期限</translation>
    </message>
    <message>
        <source>Bend of the power curve</source>
        <translation>功率曲线指数</translation>
    </message>
    <message>
        <source>Insurance</source>
        <translation>保险</translation>
    </message>
    <message>
        <source>Failures per GPU</source>
        <translation>单卡故障率</translation>
    </message>
    <message>
        <source>Repair time</source>
        <translation>修复时间</translation>
    </message>
    <message>
        <source>Spare nodes bought</source>
        <translation>另购的备用节点</translation>
    </message>
    <message>
        <source>Cost of downtime</source>
        <translation>停机损失</translation>
    </message>
    <message>
        <source>Price of the successor</source>
        <translation>换代硬件价格</translation>
    </message>
    <message>
        <source>Its running cost</source>
        <translation>换代运行费</translation>
    </message>
    <message>
        <source>Its price drift</source>
        <translation>换代价格变化</translation>
    </message>
    <message>
        <source>Review every</source>
        <translation>复审间隔</translation>
    </message>
    <message>
        <source>Reserved, per GPU</source>
        <translation>预留单价</translation>
    </message>
    <message>
        <source>Spot, per GPU</source>
        <translation>竞价单价</translation>
    </message>
    <message>
        <source>Interruptible share</source>
        <translation>可中断比例</translation>
    </message>
    <message>
        <source>Support</source>
        <translation>服务费率</translation>
    </message>
    <message>
        <source>Batch share</source>
        <translation>批量比例</translation>
    </message>
    <message>
        <source>Batch discount</source>
        <translation>批量折扣</translation>
    </message>
    <message>
        <source>Off-peak share</source>
        <translation>闲时比例</translation>
    </message>
    <message>
        <source>Off-peak discount</source>
        <translation>闲时折扣</translation>
    </message>
    <message>
        <source>Repeated requests</source>
        <translation>重试比例</translation>
    </message>
    <message>
        <source>Green energy</source>
        <translation>绿电比例</translation>
    </message>
    <message>
        <source>Demand</source>
        <translation>需求</translation>
    </message>
    <message>
        <source>Together</source>
        <translation>合并</translation>
    </message>
    <message>
        <source>Prefill and decode apart</source>
        <translation>PD 分离</translation>
    </message>
    <message>
        <source>One PCIe switch</source>
        <translation>同一 PCIe 交换芯片下</translation>
    </message>
    <message>
        <source>One processor</source>
        <translation>同一 CPU 下</translation>
    </message>
    <message>
        <source>Two processors</source>
        <translation>跨两颗 CPU</translation>
    </message>
    <message>
        <source>No peer-to-peer</source>
        <translation>无 P2P</translation>
    </message>
    <message>
        <source>Apart: some replicas only fill prompts and send the cache to the others, which only decode. Prompts no longer slow tokens down, but the cache crosses the network and the two must be sized to each other.</source>
        <translation>分离（PD 分离）：一部分副本只做预填充，再把 KV 缓存传给只做解码的副本。提示词不再拖慢逐 token 输出，但缓存要经过网络，两类副本的数量也要相互匹配。</translation>
    </message>
    <message>
        <source>Replicas that only fill prompts. Left to the program: as many as complete the most requests.</source>
        <translation>只做预填充的副本数。留空由程序选择：取完成请求最多的划分。</translation>
    </message>
    <message>
        <source>For GPUs without NVLink: how they reach each other. It decides whether tensor parallelism over PCIe is worth it; GeForce cards of the 40 and 50 series have no peer-to-peer traffic.</source>
        <translation>没有 NVLink 的 GPU 之间如何互通，决定了跨 PCIe 做张量并行是否划算；GeForce 40、50 系列不支持点对点（P2P）传输。</translation>
    </message>
    <message>
        <source>Prefill and decode</source>
        <translation>预填充与解码</translation>
    </message>
    <message>
        <source>Prefill replicas</source>
        <translation>预填充副本</translation>
    </message>
    <message>
        <source>PCIe layout</source>
        <translation>PCIe 拓扑</translation>
    </message>
    <message>
        <source>220 V, 16 A</source>
        <translation>单相 220 V，16 A</translation>
    </message>
    <message>
        <source>220 V, 32 A</source>
        <translation>单相 220 V，32 A</translation>
    </message>
    <message>
        <source>380 V three-phase, 32 A</source>
        <translation>三相 380 V，32 A</translation>
    </message>
    <message>
        <source>380 V three-phase, 63 A</source>
        <translation>三相 380 V，63 A</translation>
    </message>
    <message>
        <source>Air</source>
        <translation>风冷</translation>
    </message>
    <message>
        <source>Rear-door heat exchanger</source>
        <translation>背门换热器</translation>
    </message>
    <message>
        <source>Cold plates</source>
        <translation>冷板液冷</translation>
    </message>
    <message>
        <source>Immersion</source>
        <translation>浸没液冷</translation>
    </message>
    <message>
        <source>Flat</source>
        <translation>不分时</translation>
    </message>
    <message>
        <source>Times that the data are trained on. The data set holds the training tokens over this number.</source>
        <translation>同一份数据训练的遍数。数据集大小 = 训练 token 数 ÷ 轮数。</translation>
    </message>
    <message>
        <source>Text on the storage before it is cut into tokens: some 4 bytes per token of English, 3 to 4 of Chinese with today&apos;s vocabularies. 0: the text is not kept.</source>
        <translation>分词前存放在存储上的原文：按目前的词表，英文约 4 字节/token，中文 3–4 字节/token。填 0 表示不保留原文。</translation>
    </message>
    <message>
        <source>How often the data set lies on the storage as tokens: as it was cut, and shuffled.</source>
        <translation>存储上保存几份 token 数据：分词后的一份，打乱顺序的一份。</translation>
    </message>
    <message>
        <source>The line that feeds one machine. Four fifths of its rating may be drawn all the time.</source>
        <translation>给一台机器供电的回路。长期负载不得超过额定值的 80%。</translation>
    </message>
    <message>
        <source>How heat leaves the rack. It limits the power of a rack whatever its supply.</source>
        <translation>机柜的散热方式。无论供电多大，单机柜功率都受它限制。</translation>
    </message>
    <message>
        <source>Ports of one machine into the network between nodes. Left out: one for each GPU of machines with a switched link, else one. Each port of a machine goes to a leaf switch of its own (rail-optimised).</source>
        <translation>每台机器接入节点间网络的端口数。留空时：带交换式互联的机器每 GPU 一个，其余每台一个。同一台机器的每个端口接到不同的叶交换机（轨道优化）。</translation>
    </message>
    <message>
        <source>The processor of the machines. It computes weights that stay in host memory; its memory channels and vector units set the pace there.</source>
        <translation>机器的 CPU。放在主机内存里的权重由它计算，速度取决于内存通道和向量单元。</translation>
    </message>
    <message>
        <source>Processors in one machine. Left out: as many as its usual board holds.</source>
        <translation>一台机器里的 CPU 数。留空时按常见主板的路数。</translation>
    </message>
    <message>
        <source>Peak and valley hours of a place, which multiply the price of electricity. Left out: every hour costs the same.</source>
        <translation>某地的峰谷时段，按倍数乘以电价。不填：每小时电价相同。</translation>
    </message>
    <message>
        <source>Whose prices the comparison takes. Left out: the model&apos;s maker, else the middle of all providers.</source>
        <translation>对比时采用哪家的价格。不填：模型厂商自己的价格，没有则取各提供商的中位价。</translation>
    </message>
    <message>
        <source>Where the electricity comes from: decides its emissions and, where no price is stated, its price. Left out: China when counting in yuan, else the United States.</source>
        <translation>电力来自哪里：决定排放因子；未填电价时也决定电价。不填：以人民币计为中国，否则为美国。</translation>
    </message>
    <message>
        <source>Epochs</source>
        <translation>训练轮数</translation>
    </message>
    <message>
        <source>Raw bytes per token</source>
        <translation>每 token 原文字节数</translation>
    </message>
    <message>
        <source>Copies of the tokens</source>
        <translation>token 数据份数</translation>
    </message>
    <message>
        <source>Circuit per machine</source>
        <translation>每台机器的供电回路</translation>
    </message>
    <message>
        <source>Rack cooling</source>
        <translation>机柜散热方式</translation>
    </message>
    <message>
        <source>Network ports per node</source>
        <translation>每节点网口数</translation>
    </message>
    <message>
        <source>Host processor</source>
        <translation>主机 CPU</translation>
    </message>
    <message>
        <source>Sockets per node</source>
        <translation>每节点 CPU 路数</translation>
    </message>
    <message>
        <source>Time of use</source>
        <translation>分时电价</translation>
    </message>
    <message>
        <source>API provider</source>
        <translation>API 提供商</translation>
    </message>
    <message>
        <source>Grid region</source>
        <translation>电网区域</translation>
    </message>
    <message>
        <source>China</source>
        <translation>中国</translation>
    </message>
    <message>
        <source>China: North grid</source>
        <translation>中国华北电网</translation>
    </message>
    <message>
        <source>China: Northeast grid</source>
        <translation>中国东北电网</translation>
    </message>
    <message>
        <source>China: East grid</source>
        <translation>中国华东电网</translation>
    </message>
    <message>
        <source>China: Central grid</source>
        <translation>中国华中电网</translation>
    </message>
    <message>
        <source>China: Northwest grid</source>
        <translation>中国西北电网</translation>
    </message>
    <message>
        <source>China: South grid</source>
        <translation>中国南方电网</translation>
    </message>
    <message>
        <source>China: Southwest grid</source>
        <translation>中国西南电网</translation>
    </message>
    <message>
        <source>China, figure of 2022</source>
        <translation>中国（2022 年数据）</translation>
    </message>
    <message>
        <source>China, over the life cycle</source>
        <translation>中国（全生命周期）</translation>
    </message>
    <message>
        <source>Hong Kong</source>
        <translation>中国香港</translation>
    </message>
    <message>
        <source>Taiwan</source>
        <translation>中国台湾</translation>
    </message>
    <message>
        <source>United States</source>
        <translation>美国</translation>
    </message>
    <message>
        <source>Canada</source>
        <translation>加拿大</translation>
    </message>
    <message>
        <source>Mexico</source>
        <translation>墨西哥</translation>
    </message>
    <message>
        <source>Brazil</source>
        <translation>巴西</translation>
    </message>
    <message>
        <source>European Union</source>
        <translation>欧盟</translation>
    </message>
    <message>
        <source>Germany</source>
        <translation>德国</translation>
    </message>
    <message>
        <source>France</source>
        <translation>法国</translation>
    </message>
    <message>
        <source>United Kingdom</source>
        <translation>英国</translation>
    </message>
    <message>
        <source>Ireland</source>
        <translation>爱尔兰</translation>
    </message>
    <message>
        <source>Netherlands</source>
        <translation>荷兰</translation>
    </message>
    <message>
        <source>Belgium</source>
        <translation>比利时</translation>
    </message>
    <message>
        <source>Switzerland</source>
        <translation>瑞士</translation>
    </message>
    <message>
        <source>Austria</source>
        <translation>奥地利</translation>
    </message>
    <message>
        <source>Italy</source>
        <translation>意大利</translation>
    </message>
    <message>
        <source>Spain</source>
        <translation>西班牙</translation>
    </message>
    <message>
        <source>Portugal</source>
        <translation>葡萄牙</translation>
    </message>
    <message>
        <source>Poland</source>
        <translation>波兰</translation>
    </message>
    <message>
        <source>Czechia</source>
        <translation>捷克</translation>
    </message>
    <message>
        <source>Sweden</source>
        <translation>瑞典</translation>
    </message>
    <message>
        <source>Norway</source>
        <translation>挪威</translation>
    </message>
    <message>
        <source>Finland</source>
        <translation>芬兰</translation>
    </message>
    <message>
        <source>Denmark</source>
        <translation>丹麦</translation>
    </message>
    <message>
        <source>Iceland</source>
        <translation>冰岛</translation>
    </message>
    <message>
        <source>Russia</source>
        <translation>俄罗斯</translation>
    </message>
    <message>
        <source>Türkiye</source>
        <translation>土耳其</translation>
    </message>
    <message>
        <source>Japan</source>
        <translation>日本</translation>
    </message>
    <message>
        <source>South Korea</source>
        <translation>韩国</translation>
    </message>
    <message>
        <source>Singapore</source>
        <translation>新加坡</translation>
    </message>
    <message>
        <source>Malaysia</source>
        <translation>马来西亚</translation>
    </message>
    <message>
        <source>Indonesia</source>
        <translation>印度尼西亚</translation>
    </message>
    <message>
        <source>Thailand</source>
        <translation>泰国</translation>
    </message>
    <message>
        <source>Vietnam</source>
        <translation>越南</translation>
    </message>
    <message>
        <source>Philippines</source>
        <translation>菲律宾</translation>
    </message>
    <message>
        <source>India</source>
        <translation>印度</translation>
    </message>
    <message>
        <source>Australia</source>
        <translation>澳大利亚</translation>
    </message>
    <message>
        <source>United Arab Emirates</source>
        <translation>阿联酋</translation>
    </message>
    <message>
        <source>Saudi Arabia</source>
        <translation>沙特阿拉伯</translation>
    </message>
    <message>
        <source>Qatar</source>
        <translation>卡塔尔</translation>
    </message>
    <message>
        <source>South Africa</source>
        <translation>南非</translation>
    </message>
    <message>
        <source>Asia, mean</source>
        <translation>亚洲平均</translation>
    </message>
    <message>
        <source>World, mean</source>
        <translation>世界平均</translation>
    </message>
</context>
<context>
    <name>suanchou::ui::Format</name>
    <message numerus="yes">
        <source>tokens</source>
        <translation>
            <numerusform>token</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>requests</source>
        <translation>
            <numerusform>个请求</numerusform>
        </translation>
    </message>
    <message>
        <source>requests/s</source>
        <translation>请求/秒</translation>
    </message>
    <message>
        <source>ms</source>
        <translation>毫秒</translation>
    </message>
    <message numerus="yes">
        <source>GPUs</source>
        <translation>
            <numerusform>卡</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>years</source>
        <translation>
            <numerusform>年</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>hours</source>
        <translation>
            <numerusform>小时</numerusform>
        </translation>
    </message>
    <message>
        <source>tokens/s</source>
        <translation>token/s</translation>
    </message>
    <message>
        <source>tokens/month</source>
        <translation>token/月</translation>
    </message>
    <message>
        <source>h</source>
        <comment>hour</comment>
        <translation>小时</translation>
    </message>
    <message>
        <source>month</source>
        <translation>月</translation>
    </message>
    <message>
        <source>year</source>
        <translation>年</translation>
    </message>
    <message>
        <source>GPU·h</source>
        <translation>卡时</translation>
    </message>
    <message>
        <source>GPU·year</source>
        <translation>卡·年</translation>
    </message>
    <message>
        <source>kW·month</source>
        <translation>kW·月</translation>
    </message>
    <message>
        <source>M tokens</source>
        <translation>百万 token</translation>
    </message>
    <message>
        <source>%1 parameters</source>
        <translation>%1 参数</translation>
    </message>
    <message>
        <source>own config.json</source>
        <translation>自带 config.json</translation>
    </message>
    <message>
        <source>%1 prices</source>
        <translation>%1 个电价</translation>
    </message>
    <message numerus="yes">
        <source>%1 lines, %2</source>
        <translation>
            <numerusform>%1 行，共 %2</numerusform>
        </translation>
    </message>
    <message>
        <source>%1/token</source>
        <translation>%1/token</translation>
    </message>
    <message numerus="yes">
        <source>%1 tokens</source>
        <translation>
            <numerusform>%1 token</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 GPUs</source>
        <translation>
            <numerusform>%1 卡</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 nodes</source>
        <translation>
            <numerusform>%1 个节点</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 months</source>
        <translation>
            <numerusform>%1 个月</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 years</source>
        <translation>
            <numerusform>%1 年</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 秒</translation>
    </message>
    <message>
        <source>%1 µs</source>
        <translation>%1 微秒</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation>%1 毫秒</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 分钟</translation>
    </message>
    <message>
        <source>%1 h</source>
        <translation>%1 小时</translation>
    </message>
    <message numerus="yes">
        <source>%1 days</source>
        <translation>
            <numerusform>%1 天</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 tokens/s</source>
        <translation>%1 token/s</translation>
    </message>
    <message>
        <source>%1 requests/s</source>
        <translation>%1 请求/秒</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>是</translation>
    </message>
    <message>
        <source>no</source>
        <translation>否</translation>
    </message>
    <message>
        <source>%1 GPU hours</source>
        <translation>%1 卡时</translation>
    </message>
    <message>
        <source>day</source>
        <translation>天</translation>
    </message>
    <message>
        <source>%1 tokens/month</source>
        <translation>%1 token/月</translation>
    </message>
    <message>
        <source>B/token</source>
        <translation>B/token</translation>
    </message>
    <message>
        <source>s</source>
        <comment>second</comment>
        <translation>秒</translation>
    </message>
    <message>
        <source>GPU hours</source>
        <translation>卡时</translation>
    </message>
    <message>
        <source>days</source>
        <translation>天</translation>
    </message>
    <message>
        <source>months</source>
        <translation>个月</translation>
    </message>
    <message>
        <source>CNY</source>
        <comment>unit after a power of ten</comment>
        <translation>元</translation>
    </message>
    <message>
        <source>USD</source>
        <comment>unit after a power of ten</comment>
        <translation>美元</translation>
    </message>
    <message>
        <source>µs</source>
        <translation>微秒</translation>
    </message>
    <message>
        <source>min</source>
        <comment>minute</comment>
        <translation>分钟</translation>
    </message>
    <message>
        <source>%1 bytes</source>
        <translation>%1 字节</translation>
    </message>
    <message>
        <source>requests/h</source>
        <translation>次/小时</translation>
    </message>
    <message>
        <source>min</source>
        <comment>minutes</comment>
        <translation>分钟</translation>
    </message>
    <message>
        <source>%1 numbers</source>
        <translation>%1 个数</translation>
    </message>
</context>
<context>
    <name>suanchou::ui::Headline</name>
    <message>
        <source>Memory per GPU</source>
        <translation>单卡显存</translation>
    </message>
    <message>
        <source>Fits, %1 free</source>
        <translation>放得下，余 %1</translation>
    </message>
    <message>
        <source>GPUs</source>
        <translation>GPU</translation>
    </message>
    <message>
        <source>%1 replicas</source>
        <translation>%1 个副本</translation>
    </message>
    <message>
        <source>Time to first token</source>
        <translation>首 token 时延</translation>
    </message>
    <message>
        <source>then %1 per token</source>
        <translation>之后每 token %1</translation>
    </message>
    <message>
        <source>Throughput</source>
        <translation>总吞吐</translation>
    </message>
    <message>
        <source>Training time</source>
        <translation>训练时长</translation>
    </message>
    <message>
        <source>Tokens per GPU</source>
        <translation>单卡训练速度</translation>
    </message>
    <message>
        <source>MFU %1</source>
        <translation>MFU %1</translation>
    </message>
    <message>
        <source>Buy, %1</source>
        <translation>自购 %1</translation>
    </message>
    <message>
        <source>Rent, %1</source>
        <translation>租用 %1</translation>
    </message>
    <message>
        <source>Buying pays off</source>
        <translation>自购回本</translation>
    </message>
    <message>
        <source>rent %1</source>
        <translation>租用 %1</translation>
    </message>
    <message>
        <source>API %1</source>
        <translation>API %1</translation>
    </message>
    <message>
        <source>%1 too much</source>
        <translation>超出 %1</translation>
    </message>
    <message>
        <source>no price known</source>
        <translation>无价格数据</translation>
    </message>
    <message>
        <source>%1 while busy</source>
        <translation>忙时 %1</translation>
    </message>
    <message>
        <source>Not in time</source>
        <translation>期内不回本</translation>
    </message>
    <message>
        <source>saves %1</source>
        <translation>节省 %1</translation>
    </message>
    <message>
        <source>if over %1 busy</source>
        <translation>利用率超 %1 时划算</translation>
    </message>
    <message>
        <source>Own, per M tokens</source>
        <translation>自购，百万 token</translation>
    </message>
    <message>
        <source>%1 prefill + %2 decode</source>
        <translation>%1 预填充 + %2 解码</translation>
    </message>
</context>
<context>
    <name>suanchou::ui::ImportDialog</name>
    <message>
        <source>Import model</source>
        <translation>导入模型</translation>
    </message>
    <message>
        <source>Import model folder</source>
        <translation>导入模型文件夹</translation>
    </message>
    <message>
        <source>Models (config.json *.json *.gguf *.safetensors)</source>
        <translation>模型 (config.json *.json *.gguf *.safetensors)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>所有文件 (*)</translation>
    </message>
    <message>
        <source>%1 does not name an architecture and lacks parts of the shape.</source>
        <translation>%1 未写明架构，结构参数也不全。</translation>
    </message>
    <message>
        <source>The architecture “%2” of %1 is not known, and parts of the shape are missing.</source>
        <translation>%1 的架构“%2”未知，结构参数也不全。</translation>
    </message>
    <message>
        <source>With the numbers below it is planned like a Llama: attention and a gated feed-forward block in every layer.</source>
        <translation>填入下列数值后按 Llama 规划：每层均为注意力加门控前馈。</translation>
    </message>
    <message>
        <source>&amp;Import</source>
        <translation>导入(&amp;I)</translation>
    </message>
</context>
<context>
    <name>suanchou::ui::ImportText</name>
    <message>
        <source>%1 is not stated; taken: %2 (default of its configuration class)</source>
        <translation>未写明 %1，取其配置类的默认值 %2</translation>
    </message>
    <message>
        <source>the architecture is not known; read as a Llama, whose keys it has</source>
        <translation>未知架构；其键与 Llama 一致，按 Llama 读取</translation>
    </message>
    <message>
        <source>a vision tower is there, but not counted</source>
        <translation>含视觉塔，但未计入</translation>
    </message>
    <message>
        <source>draft (MTP) layers are announced or stored, but not counted</source>
        <translation>声明或存有草稿层（MTP），但未计入</translation>
    </message>
    <message>
        <source>the quantization “%1” is not known; sizes are those of the unquantized weights</source>
        <translation>未知的量化方式“%1”，大小按未量化的权重计</translation>
    </message>
    <message>
        <source>the storage type %1 is not known; its size was taken from the places of the tensors</source>
        <translation>未知的存储类型 %1，大小由张量的位置推得</translation>
    </message>
    <message>
        <source>a file is shorter than its header says; sizes are those of the whole file</source>
        <translation>文件比文件头所写的短，大小按完整文件计</translation>
    </message>
    <message>
        <source>the files hold another number of weights than the shape has by the formulas</source>
        <translation>文件中的权重数与按结构公式算出的不一致</translation>
    </message>
    <message>
        <source>Width of the residual stream</source>
        <translation>隐藏层宽度</translation>
    </message>
    <message>
        <source>Number of layers</source>
        <translation>层数</translation>
    </message>
    <message>
        <source>Query heads per layer</source>
        <translation>每层查询头数</translation>
    </message>
    <message>
        <source>Width of the feed-forward block</source>
        <translation>前馈层宽度</translation>
    </message>
    <message>
        <source>Size of the vocabulary</source>
        <translation>词表大小</translation>
    </message>
</context>
<context>
    <name>suanchou::ui::LayoutText</name>
    <message>
        <source>one GPU</source>
        <translation>单卡</translation>
    </message>
    <message>
        <source>Carries the load</source>
        <translation>可承载</translation>
    </message>
    <message>
        <source>Misses the latency targets</source>
        <translation>时延不达标</translation>
    </message>
    <message>
        <source>Overloaded</source>
        <translation>过载</translation>
    </message>
    <message>
        <source>Does not fit</source>
        <translation>放不下</translation>
    </message>
    <message>
        <source>Fits</source>
        <translation>可行</translation>
    </message>
</context>
<context>
    <name>suanchou::ui::ListDialog</name>
    <message>
        <source>Clear</source>
        <translation>清空</translation>
    </message>
    <message>
        <source>Add a line</source>
        <translation>添加一行</translation>
    </message>
    <message>
        <source>What</source>
        <translation>事项</translation>
    </message>
    <message>
        <source>“%1” is no number.</source>
        <translation>“%1”不是数字。</translation>
    </message>
    <message>
        <source>All 24 hours need a number.</source>
        <translation>24 个小时都要填一个数。</translation>
    </message>
</context>
<context>
    <name>suanchou::ui::ListRow</name>
    <message>
        <source>%1 …</source>
        <translation>%1 …</translation>
    </message>
</context>
<context>
    <name>suanchou::ui::MainWindow</name>
    <message>
        <source>Reset to defaults</source>
        <translation>恢复默认值</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>文件(&amp;F)</translation>
    </message>
    <message>
        <source>Open &amp;recent</source>
        <translation>最近打开(&amp;R)</translation>
    </message>
    <message>
        <source>E&amp;xamples</source>
        <translation>示例(&amp;X)</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>编辑(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>视图(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>语言(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Currency</source>
        <translation>货币(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <translation>外观(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>帮助(&amp;H)</translation>
    </message>
    <message>
        <source>Tool bar</source>
        <translation>工具栏</translation>
    </message>
    <message>
        <source>&amp;New</source>
        <translation>新建(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Open…</source>
        <translation>打开(&amp;O)…</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>保存(&amp;S)</translation>
    </message>
    <message>
        <source>Save &amp;as…</source>
        <translation>另存为(&amp;A)…</translation>
    </message>
    <message>
        <source>&amp;Export report…</source>
        <translation>导出报告(&amp;E)…</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>退出(&amp;Q)</translation>
    </message>
    <message>
        <source>&amp;Pin scenario</source>
        <translation>固定方案(&amp;P)</translation>
    </message>
    <message>
        <source>Put this scenario aside to compare others with it</source>
        <translation>把当前方案放在一边，用来与其他方案对比</translation>
    </message>
    <message>
        <source>Re&amp;set to defaults</source>
        <translation>恢复默认值(&amp;S)</translation>
    </message>
    <message>
        <source>Yuan (¥)</source>
        <translation>人民币 (¥)</translation>
    </message>
    <message>
        <source>US dollar ($)</source>
        <translation>美元 ($)</translation>
    </message>
    <message>
        <source>As the &amp;system</source>
        <translation>跟随系统(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>浅色(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>深色(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Explanation</source>
        <translation>推导面板(&amp;E)</translation>
    </message>
    <message>
        <source>Show how a figure came about</source>
        <translation>查看一个数字的由来</translation>
    </message>
    <message>
        <source>S&amp;witch language</source>
        <translation>切换语言(&amp;W)</translation>
    </message>
    <message>
        <source>S&amp;witch light and dark</source>
        <translation>切换深浅色(&amp;W)</translation>
    </message>
    <message>
        <source>&amp;Keyboard shortcuts</source>
        <translation>键盘快捷键(&amp;K)</translation>
    </message>
    <message>
        <source>&amp;About Suanchou</source>
        <translation>关于算筹(&amp;A)</translation>
    </message>
    <message>
        <source>No files yet</source>
        <translation>还没有文件</translation>
    </message>
    <message>
        <source>No examples</source>
        <translation>没有示例</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>撤销(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Undo: %1</source>
        <translation>撤销(&amp;U)：%1</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>重做(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Redo: %1</source>
        <translation>重做(&amp;R)：%1</translation>
    </message>
    <message>
        <source>report</source>
        <translation>报告</translation>
    </message>
    <message>
        <source>The report was written to %1</source>
        <translation>报告已写入 %1</translation>
    </message>
    <message>
        <source>Open it</source>
        <translation>打开报告</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>显存</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>速度</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>成本</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>对比</translation>
    </message>
    <message>
        <source>New scenario</source>
        <translation>新方案</translation>
    </message>
    <message>
        <source>Prices as of %1 · $1 = ¥%2 (%3) · %4 models, %5 accelerators</source>
        <translation>价格截至 %1 · $1 = ¥%2（%3）· %4 个模型，%5 种加速卡</translation>
    </message>
    <message>
        <source>scenario</source>
        <translation>方案</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>键盘快捷键</translation>
    </message>
    <message>
        <source>Open a list and search in it</source>
        <translation>打开列表并搜索</translation>
    </message>
    <message>
        <source>typing</source>
        <translation>输入</translation>
    </message>
    <message>
        <source>Numbers take 8k, 1.2M, 80GB, 2 s, 50%, 1.2万</source>
        <translation>数字可写作 8k、1.2M、80GB、2 s、50%、1.2万</translation>
    </message>
    <message>
        <source>&amp;Import model…</source>
        <translation>导入模型(&amp;I)…</translation>
    </message>
    <message>
        <source>Plan for the model of a config.json, a GGUF file or safetensors files</source>
        <translation>为 config.json、GGUF 或 safetensors 文件中的模型做规划</translation>
    </message>
    <message>
        <source>Import model &amp;folder…</source>
        <translation>导入模型文件夹(&amp;F)…</translation>
    </message>
    <message>
        <source>Import model</source>
        <translation>导入模型</translation>
    </message>
    <message>
        <source>The scenario&apos;s model is now %1 (%2 parameters).</source>
        <translation>方案的模型已换成 %1（%2 参数）。</translation>
    </message>
    <message>
        <source>&amp;Tools</source>
        <translation>工具(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Other currencies</source>
        <translation>其他货币(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Claims of the articles…</source>
        <translation>文章说法核对(&amp;C)…</translation>
    </message>
    <message>
        <source>&amp;Price book…</source>
        <translation>价格库(&amp;P)…</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>验证</translation>
    </message>
</context>
<context>
    <name>suanchou::ui::MemoryCharts</name>
    <message>
        <source>There is no plan yet.</source>
        <translation>还没有方案。</translation>
    </message>
    <message>
        <source>of it activations and logits</source>
        <translation>其中激活与 logits</translation>
    </message>
    <message>
        <source>of it KV cache and states</source>
        <translation>其中 KV 缓存与状态</translation>
    </message>
    <message>
        <source>usable %1</source>
        <translation>可用 %1</translation>
    </message>
    <message>
        <source>this scenario: %1</source>
        <translation>当前方案：%1</translation>
    </message>
    <message>
        <source>fits up to %1</source>
        <translation>最多放得下 %1</translation>
    </message>
    <message>
        <source>Sequence length (%1)</source>
        <translation>序列长度（%1）</translation>
    </message>
    <message>
        <source>Context per request (%1)</source>
        <translation>每个请求的上下文（%1）</translation>
    </message>
    <message>
        <source>tokens</source>
        <translation>token</translation>
    </message>
    <message>
        <source>%1 tokens</source>
        <translation>%1 token</translation>
    </message>
    <message>
        <source>Memory of the fullest GPU (%1)</source>
        <translation>最满一张卡的显存（%1）</translation>
    </message>
    <message>
        <source>no effect here</source>
        <translation>此处无作用</translation>
    </message>
    <message>
        <source>in use, saves %1</source>
        <translation>已启用，节省 %1</translation>
    </message>
    <message>
        <source>in use, costs %1</source>
        <translation>已启用，多占 %1</translation>
    </message>
    <message>
        <source>saves %1</source>
        <translation>可省 %1</translation>
    </message>
    <message>
        <source>costs %1</source>
        <translation>多占 %1</translation>
    </message>
    <message>
        <source>With it %1 are needed; %2.</source>
        <translation>启用后需 %1，%2。</translation>
    </message>
    <message>
        <source>that fits</source>
        <translation>放得下</translation>
    </message>
    <message>
        <source>that does not fit</source>
        <translation>放不下</translation>
    </message>
    <message>
        <source>A step takes %1 longer with it.</source>
        <translation>启用后每步耗时增加 %1。</translation>
    </message>
    <message>
        <source>A step takes %1 less with it.</source>
        <translation>启用后每步耗时减少 %1。</translation>
    </message>
    <message>
        <source>Click to give it up.</source>
        <translation>点击停用。</translation>
    </message>
    <message>
        <source>Click to take it into use.</source>
        <translation>点击启用。</translation>
    </message>
    <message>
        <source>needed</source>
        <translation>所需</translation>
    </message>
    <message>
        <source>would be saved</source>
        <translation>可节省</translation>
    </message>
    <message>
        <source>saved already</source>
        <translation>已节省</translation>
    </message>
    <message>
        <source>would be added</source>
        <translation>会增加</translation>
    </message>
    <message>
        <source>usable</source>
        <translation>可用</translation>
    </message>
    <message>
        <source>As it is</source>
        <translation>当前</translation>
    </message>
    <message>
        <source>The plan as it is: %1</source>
        <translation>当前方案：%1</translation>
    </message>
</context>
<context>
    <name>suanchou::ui::MemoryPage</name>
    <message>
        <source>Take a point of the memory map</source>
        <translation>采用显存图上的一点</translation>
    </message>
    <message>
        <source>Memory per GPU</source>
        <translation>单卡显存</translation>
    </message>
    <message>
        <source>What takes the memory</source>
        <translation>显存构成</translation>
    </message>
    <message>
        <source>Key figures of memory</source>
        <translation>显存关键指标</translation>
    </message>
    <message>
        <source>How far it can grow</source>
        <translation>还能增长多少</translation>
    </message>
    <message>
        <source>Part</source>
        <translation>组成部分</translation>
    </message>
    <message>
        <source>Each GPU needs at most %1; %2 of the usable memory stay free.</source>
        <translation>每张卡最多需要 %1，可用显存还剩 %2。</translation>
    </message>
    <message>
        <source>Does not fit: the fullest GPU needs %1, which is %2 more than it has.</source>
        <translation>放不下：最满的一张卡需要 %1，超出 %2。</translation>
    </message>
    <message>
        <source>Darker: fuller. The line is the last that fits on %1. Click a cell to take it over.</source>
        <translation>颜色越深越满。红线以内在 %1 上放得下。点击格子即可采用。</translation>
    </message>
    <message>
        <source>Needed</source>
        <translation>所需</translation>
    </message>
    <message>
        <source>Usable</source>
        <translation>可用</translation>
    </message>
    <message>
        <source>Installed</source>
        <translation>总量</translation>
    </message>
    <message>
        <source>Memory of one GPU as the driver reports it.</source>
        <translation>驱动报告的单卡显存。</translation>
    </message>
    <message>
        <source>Formula</source>
        <translation>公式</translation>
    </message>
    <message>
        <source>Of usable</source>
        <translation>占可用</translation>
    </message>
    <message>
        <source>Figure</source>
        <translation>指标</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>数值</translation>
    </message>
    <message>
        <source>What each technique saves</source>
        <translation>各项技术能省多少显存</translation>
    </message>
    <message>
        <source>Technique</source>
        <translation>技术</translation>
    </message>
    <message>
        <source>Each alone, on the same GPUs in the same layout. Click a bar to take a technique into use or to give it up.</source>
        <translation>各项单独计算，GPU 与并行方式不变。点击某一条即可启用或停用该技术。</translation>
    </message>
    <message>
        <source>The number of GPUs is automatic: it may change then.</source>
        <translation>GPU 数量为自动，届时可能随之改变。</translation>
    </message>
    <message>
        <source>Without: %1</source>
        <translation>停用：%1</translation>
    </message>
    <message>
        <source>With: %1</source>
        <translation>启用：%1</translation>
    </message>
    <message>
        <source>Memory over sequence length</source>
        <translation>显存随序列长度变化</translation>
    </message>
    <message>
        <source>Memory over context</source>
        <translation>显存随上下文变化</translation>
    </message>
    <message>
        <source>Micro batch: %1.</source>
        <translation>微批大小：%1。</translation>
    </message>
    <message>
        <source>For %1 requests at once.</source>
        <translation>按 %1 个并发请求计。</translation>
    </message>
    <message>
        <source>Fewest GPUs of this type</source>
        <translation>该型号最少需要的卡数</translation>
    </message>
    <message>
        <source>None tried would do</source>
        <translation>试过的卡数都放不下</translation>
    </message>
    <message>
        <source>Smallest number that holds this load, however the model is divided.</source>
        <translation>不论怎样切分模型，放得下这一负载的最少卡数。</translation>
    </message>
</context>
<context>
    <name>suanchou::ui::MessageBar</name>
    <message>
        <source>Close this message</source>
        <translation>关闭此消息</translation>
    </message>
</context>
<context>
    <name>suanchou::ui::PickerRow</name>
    <message>
        <source>Search, or type a size such as 34B</source>
        <translation>搜索，或输入规模（如 34B）</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>搜索</translation>
    </message>
</context>
<context>
    <name>suanchou::ui::Presets</name>
    <message>
        <source>Light inference, INT4</source>
        <translation>轻量推理（INT4）</translation>
    </message>
    <message>
        <source>4-bit weights, a few users: the least hardware that answers well.</source>
        <translation>4 位权重，少量用户：够用而最省的硬件。</translation>
    </message>
    <message>
        <source>High-performance inference, FP16</source>
        <translation>高性能推理（FP16）</translation>
    </message>
    <message>
        <source>16-bit weights, many users, answers without delay.</source>
        <translation>16 位权重，用户多，响应快。</translation>
    </message>
    <message>
        <source>Long context</source>
        <translation>长上下文</translation>
    </message>
    <message>
        <source>Whole books or repositories as input; the cache in FP8.</source>
        <translation>整本书或整个代码库作输入；缓存用 FP8。</translation>
    </message>
    <message>
        <source>Batch generation</source>
        <translation>批量生成</translation>
    </message>
    <message>
        <source>All requests are queued; throughput counts, waiting does not.</source>
        <translation>请求全部排队；只看吞吐，不看等待。</translation>
    </message>
    <message>
        <source>LoRA fine-tuning</source>
        <translation>LoRA 微调</translation>
    </message>
    <message>
        <source>A small adapter is trained over frozen 16-bit weights.</source>
        <translation>在冻结的 16 位权重上训练小型适配器。</translation>
    </message>
    <message>
        <source>QLoRA fine-tuning</source>
        <translation>QLoRA 微调</translation>
    </message>
    <message>
        <source>A small adapter over frozen 4-bit weights: the least memory to train with.</source>
        <translation>在冻结的 4 位权重上训练适配器：显存最省。</translation>
    </message>
    <message>
        <source>Full fine-tuning</source>
        <translation>全参数微调</translation>
    </message>
    <message>
        <source>Every weight is trained, states divided as in ZeRO-3.</source>
        <translation>训练全部权重，状态按 ZeRO-3 切分。</translation>
    </message>
    <message>
        <source>Pre-training</source>
        <translation>预训练</translation>
    </message>
    <message>
        <source>From nothing, on a trillion tokens, with Megatron-LM.</source>
        <translation>用 Megatron-LM 从头训练一万亿 token。</translation>
    </message>
</context>
<context>
    <name>suanchou::ui::PriceBookDialog</name>
    <message>
        <source>Import prices</source>
        <translation>导入价格</translation>
    </message>
    <message>
        <source>CSV files (*.csv)</source>
        <translation>CSV 文件 (*.csv)</translation>
    </message>
    <message>
        <source>Export prices</source>
        <translation>导出价格</translation>
    </message>
    <message>
        <source>Price book</source>
        <translation>价格库</translation>
    </message>
    <message>
        <source>Your own prices. They count before the catalogue&apos;s, which stays as it is; without a row the catalogue&apos;s price is taken.</source>
        <translation>您自己的价格优先于目录价，目录本身不变；未填写的按目录价计。</translation>
    </message>
    <message>
        <source>Cards</source>
        <translation>显卡</translation>
    </message>
    <message>
        <source>Servers</source>
        <translation>整机</translation>
    </message>
    <message>
        <source>Rent</source>
        <translation>租用</translation>
    </message>
    <message>
        <source>API</source>
        <translation>API</translation>
    </message>
    <message>
        <source>&amp;Add</source>
        <translation>新增(&amp;A)</translation>
    </message>
    <message>
        <source>Add from the &amp;plan</source>
        <translation>取自当前方案(&amp;P)</translation>
    </message>
    <message>
        <source>A row with the price that the current plan uses, to be corrected.</source>
        <translation>以当前方案所用价格新增一行，再行修改。</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>删除(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Import CSV…</source>
        <translation>导入 CSV(&amp;I)…</translation>
    </message>
    <message>
        <source>&amp;Export CSV…</source>
        <translation>导出 CSV(&amp;E)…</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>保存(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>关闭(&amp;C)</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>重做</translation>
    </message>
    <message>
        <source>Cells in red are not filled in rightly; they say why.</source>
        <translation>红色单元格填写有误，悬停可见原因。</translation>
    </message>
    <message>
        <source>Not saved yet.</source>
        <translation>尚未保存。</translation>
    </message>
    <message>
        <source>%1 could not be written.</source>
        <translation>无法写入 %1。</translation>
    </message>
    <message>
        <source>%1 holds no such prices; the first line must name the columns.</source>
        <translation>%1 中没有这类价格，首行须为列名。</translation>
    </message>
    <message>
        <source>Storage</source>
        <translation>存储</translation>
    </message>
    <message>
        <source>Electricity</source>
        <translation>电价</translation>
    </message>
    <message>
        <source>Exchange rates</source>
        <translation>汇率</translation>
    </message>
    <message>
        <source>Planning figures</source>
        <translation>测算参数</translation>
    </message>
</context>
<context>
    <name>suanchou::ui::PriceTableModel</name>
    <message>
        <source>Add a price</source>
        <translation>新增价格</translation>
    </message>
    <message>
        <source>Remove prices</source>
        <translation>删除价格</translation>
    </message>
    <message>
        <source>This must be filled in.</source>
        <translation>必填。</translation>
    </message>
    <message>
        <source>The catalogue has no such id.</source>
        <translation>目录中没有此编号。</translation>
    </message>
    <message>
        <source>CNY or USD.</source>
        <translation>CNY 或 USD。</translation>
    </message>
    <message>
        <source>A currency code such as CNY or USD.</source>
        <translation>货币代码，如 CNY、USD。</translation>
    </message>
    <message>
        <source>A positive number, with a point for decimals.</source>
        <translation>正数，小数用点。</translation>
    </message>
    <message>
        <source>A date such as 2026-11-21.</source>
        <translation>日期，如 2026-11-21。</translation>
    </message>
    <message numerus="yes">
        <source>This price is older than %n day(s); look it up again.</source>
        <translation>
            <numerusform>此价格已超过 %n 天，请重新询价。</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 (old)</source>
        <translation>%1（旧）</translation>
    </message>
    <message>
        <source>Change a price</source>
        <translation>修改价格</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>整机</translation>
    </message>
    <message>
        <source>Accelerator</source>
        <translation>加速卡</translation>
    </message>
    <message>
        <source>Market</source>
        <translation>市场</translation>
    </message>
    <message>
        <source>Seller</source>
        <translation>卖方</translation>
    </message>
    <message>
        <source>GPUs</source>
        <translation>GPU 数</translation>
    </message>
    <message>
        <source>Currency</source>
        <translation>货币</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>价格</translation>
    </message>
    <message>
        <source>On demand per hour</source>
        <translation>按需 / 小时</translation>
    </message>
    <message>
        <source>1 year, per hour</source>
        <translation>一年期 / 小时</translation>
    </message>
    <message>
        <source>Spot per hour</source>
        <translation>竞价 / 小时</translation>
    </message>
    <message>
        <source>Input per M tokens</source>
        <translation>输入 / 百万 token</translation>
    </message>
    <message>
        <source>Cached input</source>
        <translation>缓存输入</translation>
    </message>
    <message>
        <source>Output per M tokens</source>
        <translation>输出 / 百万 token</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>24 numbers with spaces between them, or nothing: what each hour costs over the price.</source>
        <translation>24 个以空格分隔的数字（各小时相对电价的倍数），或留空。</translation>
    </message>
    <message>
        <source>Price per TB</source>
        <translation>每 TB 价格</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>地区</translation>
    </message>
    <message>
        <source>Price per kWh</source>
        <translation>每 kWh 价格</translation>
    </message>
    <message>
        <source>Factors of 24 hours</source>
        <translation>24 小时倍数</translation>
    </message>
    <message>
        <source>For one US dollar</source>
        <translation>兑 1 美元</translation>
    </message>
    <message>
        <source>Low</source>
        <translation>低</translation>
    </message>
    <message>
        <source>Typical</source>
        <translation>典型</translation>
    </message>
    <message>
        <source>High</source>
        <translation>高</translation>
    </message>
    <message>
        <source>Drive</source>
        <translation>硬盘</translation>
    </message>
    <message>
        <source>Planning figure</source>
        <translation>测算参数</translation>
    </message>
</context>
<context>
    <name>suanchou::ui::ReportDialog</name>
    <message>
        <source>Export report</source>
        <translation>导出报告</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>语言(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Style</source>
        <translation>体例(&amp;S)</translation>
    </message>
    <message>
        <source>Feasibility study</source>
        <translation>可行性研究报告</translation>
    </message>
    <message>
        <source>Business case</source>
        <translation>商业论证</translation>
    </message>
    <message>
        <source>&amp;Choose a file…</source>
        <translation>选择文件(&amp;C)…</translation>
    </message>
    <message>
        <source>PDF document (*.pdf)</source>
        <translation>PDF 文档 (*.pdf)</translation>
    </message>
    <message>
        <source>Web page (*.html)</source>
        <translation>网页 (*.html)</translation>
    </message>
    <message>
        <source>Markdown (*.md)</source>
        <translation>Markdown 文本 (*.md)</translation>
    </message>
    <message>
        <source>Spreadsheet (*.xlsx)</source>
        <translation>电子表格 (*.xlsx)</translation>
    </message>
    <message>
        <source>Comma-separated values (*.csv)</source>
        <translation>逗号分隔值 (*.csv)</translation>
    </message>
</context>
<context>
    <name>suanchou::ui::ScenarioForm</name>
    <message>
        <source>Sets task, precision, lengths and layout at once</source>
        <translation>一次设定任务、精度、长度与并行方式</translation>
    </message>
    <message>
        <source>&amp;Preset</source>
        <translation>预设(&amp;P)</translation>
    </message>
    <message>
        <source>Preset</source>
        <translation>预设</translation>
    </message>
    <message>
        <source>Own settings</source>
        <translation>自定义</translation>
    </message>
    <message>
        <source>fewer</source>
        <translation>收起</translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>更多 %n 项</numerusform>
        </translation>
    </message>
    <message>
        <source>Hide the advanced inputs of this group</source>
        <translation>隐藏本组的高级输入项</translation>
    </message>
    <message>
        <source>Show the advanced inputs of this group</source>
        <translation>显示本组的高级输入项</translation>
    </message>
</context>
<context>
    <name>suanchou::ui::Session</name>
    <message>
        <source>Suggested change</source>
        <translation>建议的修改</translation>
    </message>
    <message>
        <source>Pinned scenario</source>
        <translation>固定的方案</translation>
    </message>
</context>
<context>
    <name>suanchou::ui::SpeedPage</name>
    <message>
        <source>Figures of speed</source>
        <translation>速度指标</translation>
    </message>
    <message>
        <source>Latency over throughput</source>
        <translation>时延与吞吐</translation>
    </message>
    <message>
        <source>One prefill step</source>
        <translation>一个预填充步</translation>
    </message>
    <message>
        <source>Part</source>
        <translation>组成部分</translation>
    </message>
    <message>
        <source>No speed is known for this accelerator.</source>
        <translation>没有这种加速卡的速度数据。</translation>
    </message>
    <message>
        <source>The run takes %1 on %2, at a model FLOPs utilisation of %3.</source>
        <translation>在 %2 上训练需要 %1，模型算力利用率（MFU）%3。</translation>
    </message>
    <message>
        <source>With %1 requests at once a user waits %2 for the first token and then reads %3; together that is %4.</source>
        <translation>并发 %1 个请求时，每个用户等待首 token %2，随后以 %3 接收；合计 %4。</translation>
    </message>
    <message>
        <source>Figure</source>
        <translation>指标</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>数值</translation>
    </message>
    <message>
        <source>80 % band</source>
        <translation>80% 区间</translation>
    </message>
    <message>
        <source>One training step</source>
        <translation>一个训练步</translation>
    </message>
    <message>
        <source>One decode step</source>
        <translation>一个解码步</translation>
    </message>
    <message>
        <source>Machines for the users</source>
        <translation>用户所需机器</translation>
    </message>
    <message>
        <source>Nodes over users</source>
        <translation>节点数随用户数</translation>
    </message>
    <message>
        <source>Each step is one more node. Headroom and spare nodes are included; every replica stays within the latency targets.</source>
        <translation>每一级多一个节点；已计入余量与备用节点，各副本都在延迟目标之内。</translation>
    </message>
    <message>
        <source>Each line runs from one request at once to as many as the cache holds. What is shaded meets the targets.</source>
        <translation>每条线从单个请求起，到缓存可容纳的最大并发为止；阴影区满足延迟目标。</translation>
    </message>
    <message>
        <source>Roofline</source>
        <translation>屋顶线</translation>
    </message>
    <message>
        <source>Left of the bend memory traffic sets the pace, right of it arithmetic. Points lie below the roof by communication, launches and the engine&apos;s work on the host.</source>
        <translation>拐点左侧由显存带宽决定速度，右侧由算力决定；各点低于屋顶的部分是通信、内核启动和引擎的主机开销。</translation>
    </message>
    <message>
        <source>No number of these machines meets the latency targets.</source>
        <translation>无论多少台这样的机器都达不到延迟目标。</translation>
    </message>
    <message>
        <source>%1 users send %2 in the busiest hour; %3 are in the system at once. With headroom that takes %4 on %5, spare ones included. A user waits %6 for the first token and then reads %7.</source>
        <translation>%1 名用户在最忙一小时发出 %2，系统中同时有 %3 个请求。计入余量与备用，需要 %4，共 %5。用户等待首 token %6，之后以 %7 阅读。</translation>
    </message>
    <message>
        <source>Demand</source>
        <translation>需求</translation>
    </message>
    <message>
        <source>Each part takes the longer of its memory traffic and its arithmetic, and a little more where the two are alike.</source>
        <translation>每一部分取访存与运算中较长者，两者接近时略有增加。</translation>
    </message>
    <message>
        <source>Layouts that were considered</source>
        <translation>考虑过的并行方案</translation>
    </message>
    <message>
        <source>The same load in every layout of the machines, the best first. Activate a row to plan with it.</source>
        <translation>同样的负载换成不同并行方案的结果，最优的在前。双击或按回车即可采用某一行。</translation>
    </message>
    <message>
        <source>Layout %1</source>
        <translation>并行方案 %1</translation>
    </message>
    <message numerus="yes">
        <source>%n more do not hold the model and its load.</source>
        <translation>
            <numerusform>另有 %n 种方案放不下模型及其负载。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>suanchou::ui::TechniqueText</name>
    <message>
        <source>Selective recompute</source>
        <translation>选择性重计算</translation>
    </message>
    <message>
        <source>Full recompute</source>
        <translation>全部重计算</translation>
    </message>
    <message>
        <source>ZeRO stage 1</source>
        <translation>ZeRO 第 1 阶段</translation>
    </message>
    <message>
        <source>ZeRO stage 2</source>
        <translation>ZeRO 第 2 阶段</translation>
    </message>
    <message>
        <source>ZeRO stage 3</source>
        <translation>ZeRO 第 3 阶段</translation>
    </message>
    <message>
        <source>Optimizer offload</source>
        <translation>优化器卸载</translation>
    </message>
    <message>
        <source>8-bit optimizer</source>
        <translation>8 位优化器</translation>
    </message>
    <message>
        <source>LoRA</source>
        <translation>LoRA</translation>
    </message>
    <message>
        <source>QLoRA</source>
        <translation>QLoRA</translation>
    </message>
    <message>
        <source>8-bit weights</source>
        <translation>8 位权重</translation>
    </message>
    <message>
        <source>4-bit weights</source>
        <translation>4 位权重</translation>
    </message>
    <message>
        <source>8-bit KV cache</source>
        <translation>8 位 KV 缓存</translation>
    </message>
    <message>
        <source>Twice the tensor degree</source>
        <translation>张量并行度加倍</translation>
    </message>
    <message>
        <source>Attention&apos;s intermediate results are computed again in the backward pass; the rest is kept.</source>
        <translation>注意力的中间结果在反向时重新计算，其余保留。</translation>
    </message>
    <message>
        <source>Only the input of each layer is kept; the forward pass runs a second time.</source>
        <translation>每层只保留输入，反向时再做一遍前向。</translation>
    </message>
    <message>
        <source>Optimizer states are divided over the data-parallel ranks.</source>
        <translation>优化器状态在数据并行各卡间切分。</translation>
    </message>
    <message>
        <source>Optimizer states and gradients are divided over the data-parallel ranks.</source>
        <translation>优化器状态与梯度在数据并行各卡间切分。</translation>
    </message>
    <message>
        <source>Optimizer states, gradients and weights are divided over the data-parallel ranks; weights are gathered layer by layer.</source>
        <translation>优化器状态、梯度与权重在数据并行各卡间切分，权重逐层聚合。</translation>
    </message>
    <message>
        <source>Optimizer states lie in host memory, and the CPU makes the step.</source>
        <translation>优化器状态放在主机内存，由 CPU 做参数更新。</translation>
    </message>
    <message>
        <source>AdamW keeps its moments in 8 bit.</source>
        <translation>AdamW 的一、二阶矩以 8 位保存。</translation>
    </message>
    <message>
        <source>Small adapters are trained instead of all weights.</source>
        <translation>只训练小的适配器，不训练全部权重。</translation>
    </message>
    <message>
        <source>Adapters are trained on a base in 4 bit (NF4).</source>
        <translation>在 4 位（NF4）底座上训练适配器。</translation>
    </message>
    <message>
        <source>Weights in FP8; with llama.cpp in Q8_0.</source>
        <translation>权重用 FP8；llama.cpp 下用 Q8_0。</translation>
    </message>
    <message>
        <source>Weights in INT4 (AWQ); with llama.cpp in Q4_K_M.</source>
        <translation>权重用 INT4（AWQ）；llama.cpp 下用 Q4_K_M。</translation>
    </message>
    <message>
        <source>The KV cache in FP8; with llama.cpp in Q8_0.</source>
        <translation>KV 缓存用 FP8；llama.cpp 下用 Q8_0。</translation>
    </message>
    <message>
        <source>Each layer is divided over twice as many GPUs, with more GPUs where that takes them.</source>
        <translation>每层切分到两倍的 GPU 上，必要时增加 GPU。</translation>
    </message>
    <message>
        <source>Fused loss</source>
        <translation>融合损失</translation>
    </message>
    <message>
        <source>Head and loss run as one kernel that never stores the logits.</source>
        <translation>输出头与损失合为一个算子，不存 logits。</translation>
    </message>
</context>
<context>
    <name>suanchou::ui::WarningsBar</name>
    <message>
        <source>The figures are those of the last valid input. %1</source>
        <translation>当前数字来自上一次有效的输入。%1</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message numerus="yes">
        <source>%n note(s)</source>
        <translation>
            <numerusform>%n 条提示</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>另有 %n 条</numerusform>
        </translation>
    </message>
    <message>
        <source>Show fewer</source>
        <translation>收起</translation>
    </message>
</context>
</TS>
