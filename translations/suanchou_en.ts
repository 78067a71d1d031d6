<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>Chart</name>
    <message>
        <source>Line</source>
        <translation>Line</translation>
    </message>
    <message>
        <source>%1: from %2 to %3.</source>
        <translation>%1: from %2 to %3.</translation>
    </message>
    <message>
        <source>%1 over %2. %3</source>
        <translation>%1 over %2. %3</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between parts of a list</comment>
        <translation>, </translation>
    </message>
    <message>
        <source>%1 over %2 and %3: %4 of %5 combinations fit.</source>
        <translation>%1 over %2 and %3: %4 of %5 combinations fit.</translation>
    </message>
</context>
<context>
    <name>CostTables</name>
    <message>
        <source>Figure</source>
        <translation>Figure</translation>
    </message>
    <message>
        <source>Buy</source>
        <translation>Buy</translation>
    </message>
    <message>
        <source>Rent</source>
        <translation>Rent</translation>
    </message>
    <message>
        <source>API</source>
        <translation>API</translation>
    </message>
    <message>
        <source>To pay at the start</source>
        <translation>To pay at the start</translation>
    </message>
    <message>
        <source>Per month</source>
        <translation>Per month</translation>
    </message>
    <message>
        <source>Per hour</source>
        <translation>Per hour</translation>
    </message>
    <message>
        <source>Over %1</source>
        <translation>Over %1</translation>
    </message>
    <message>
        <source>Present cost at %1</source>
        <translation>Present cost at %1</translation>
    </message>
    <message>
        <source>Per million output tokens</source>
        <translation>Per million output tokens</translation>
    </message>
    <message>
        <source>Buying has caught up after</source>
        <translation>Buying has caught up after</translation>
    </message>
    <message>
        <source>Price from</source>
        <translation>Price from</translation>
    </message>
    <message>
        <source>bill of materials</source>
        <translation>bill of materials</translation>
    </message>
    <message>
        <source>no price</source>
        <translation>no price</translation>
    </message>
    <message>
        <source>stated</source>
        <translation>stated</translation>
    </message>
    <message numerus="yes">
        <source>%1 (middle of %n provider(s))</source>
        <translation>
            <numerusform>%1 (from one provider)</numerusform>
            <numerusform>%1 (middle of %n providers)</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 (the maker&apos;s own)</source>
        <translation>%1 (the maker&apos;s own)</translation>
    </message>
    <message>
        <source>Item</source>
        <translation>Item</translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation>Quantity</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Amount</translation>
    </message>
    <message>
        <source>Range</source>
        <translation>Range</translation>
    </message>
    <message>
        <source>Source of the price</source>
        <translation>Source of the price</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>Line</translation>
    </message>
    <message>
        <source>Per year</source>
        <translation>Per year</translation>
    </message>
    <message>
        <source>Purchase</source>
        <translation>Purchase</translation>
    </message>
    <message>
        <source>Running cost</source>
        <translation>Running cost</translation>
    </message>
    <message>
        <source>Residual value at the end</source>
        <translation>Residual value at the end</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Total</translation>
    </message>
    <message>
        <source>Buying</source>
        <translation>Buying</translation>
    </message>
    <message>
        <source>Renting</source>
        <translation>Renting</translation>
    </message>
    <message>
        <source>The API</source>
        <translation>The API</translation>
    </message>
    <message>
        <source>Neither buying nor renting has a price. Enter prices under Finance.</source>
        <translation>Neither buying nor renting has a price. Enter prices under Finance.</translation>
    </message>
    <message>
        <source>%1 costs %2 over %3; the alternatives have no price.</source>
        <translation>%1 costs %2 over %3; the alternatives have no price.</translation>
    </message>
    <message>
        <source>%1 is cheapest over %2: %3.</source>
        <translation>%1 is cheapest over %2: %3.</translation>
    </message>
    <message>
        <source>%1 costs %2 (%3).</source>
        <translation>%1 costs %2 (%3).</translation>
    </message>
    <message>
        <source>Buying catches up with renting after %1.</source>
        <translation>Buying catches up with renting after %1.</translation>
    </message>
    <message>
        <source>Below %1 of busy hours renting is cheaper.</source>
        <translation>Below %1 of busy hours renting is cheaper.</translation>
    </message>
    <message>
        <source> </source>
        <comment>between sentences</comment>
        <translation> </translation>
    </message>
</context>
<context>
    <name>ErrorText</name>
    <message>
        <source>the file is larger than %1 MiB</source>
        <translation>the file is larger than %1 MiB</translation>
    </message>
    <message>
        <source>the data are nested deeper than %1 levels</source>
        <translation>the data are nested deeper than %1 levels</translation>
    </message>
    <message>
        <source>this is not valid JSON</source>
        <translation>this is not valid JSON</translation>
    </message>
    <message>
        <source>the text is not valid UTF-8</source>
        <translation>the text is not valid UTF-8</translation>
    </message>
    <message>
        <source>this is not a file of this kind</source>
        <translation>this is not a file of this kind</translation>
    </message>
    <message>
        <source>the file was written by a newer version of Suanchou</source>
        <translation>the file was written by a newer version of Suanchou</translation>
    </message>
    <message>
        <source>this key is not known</source>
        <translation>this key is not known</translation>
    </message>
    <message>
        <source>this key stands there twice</source>
        <translation>this key stands there twice</translation>
    </message>
    <message>
        <source>the value has the wrong type</source>
        <translation>the value has the wrong type</translation>
    </message>
    <message>
        <source>the number is out of range</source>
        <translation>the number is out of range</translation>
    </message>
    <message>
        <source>this is not one of the choices</source>
        <translation>this is not one of the choices</translation>
    </message>
    <message>
        <source>the catalogue holds no such model</source>
        <translation>the catalogue holds no such model</translation>
    </message>
    <message>
        <source>the catalogue holds no such accelerator</source>
        <translation>the catalogue holds no such accelerator</translation>
    </message>
    <message>
        <source>the catalogue holds no such number format</source>
        <translation>the catalogue holds no such number format</translation>
    </message>
    <message>
        <source>this number format cannot be used here</source>
        <translation>this number format cannot be used here</translation>
    </message>
    <message>
        <source>the model&apos;s configuration cannot be read</source>
        <translation>the model&apos;s configuration cannot be read</translation>
    </message>
    <message>
        <source>the file cannot be opened</source>
        <translation>the file cannot be opened</translation>
    </message>
    <message>
        <source>the file cannot be written</source>
        <translation>the file cannot be written</translation>
    </message>
    <message>
        <source>this model architecture is not known</source>
        <translation>this model architecture is not known</translation>
    </message>
    <message>
        <source>a required value is missing</source>
        <translation>a required value is missing</translation>
    </message>
    <message>
        <source>two statements exclude each other</source>
        <translation>two statements exclude each other</translation>
    </message>
    <message>
        <source>%1 (found: %2)</source>
        <translation>%1 (found: %2)</translation>
    </message>
    <message>
        <source>%1; expected: %2</source>
        <translation>%1; expected: %2</translation>
    </message>
    <message>
        <source>the file is too large</source>
        <translation>the file is too large</translation>
    </message>
    <message>
        <source>the data are nested too deeply</source>
        <translation>the data are nested too deeply</translation>
    </message>
    <message>
        <source>this is not a catalogue file</source>
        <translation>this is not a catalogue file</translation>
    </message>
    <message>
        <source>this id is used twice</source>
        <translation>this id is used twice</translation>
    </message>
    <message>
        <source>this refers to a record that does not exist</source>
        <translation>this refers to a record that does not exist</translation>
    </message>
    <message>
        <source>the values contradict each other</source>
        <translation>the values contradict each other</translation>
    </message>
</context>
<context>
    <name>ExplainText</name>
    <message>
        <source>Parameters</source>
        <translation>Parameters</translation>
    </message>
    <message>
        <source>Active parameters</source>
        <translation>Active parameters</translation>
    </message>
    <message>
        <source>Bytes per weight</source>
        <translation>Bytes per weight</translation>
    </message>
    <message>
        <source>Bytes per weight left in 16 bit</source>
        <translation>Bytes per weight left in 16 bit</translation>
    </message>
    <message>
        <source>Tensor parallelism</source>
        <translation>Tensor parallelism</translation>
    </message>
    <message>
        <source>Pipeline parallelism</source>
        <translation>Pipeline parallelism</translation>
    </message>
    <message>
        <source>Data parallelism</source>
        <translation>Data parallelism</translation>
    </message>
    <message>
        <source>Expert parallelism</source>
        <translation>Expert parallelism</translation>
    </message>
    <message>
        <source>Context parallelism</source>
        <translation>Context parallelism</translation>
    </message>
    <message>
        <source>Replicas</source>
        <translation>Replicas</translation>
    </message>
    <message>
        <source>GPUs</source>
        <translation>GPUs</translation>
    </message>
    <message>
        <source>Nodes</source>
        <translation>Nodes</translation>
    </message>
    <message>
        <source>GPUs per node</source>
        <translation>GPUs per node</translation>
    </message>
    <message>
        <source>Layers</source>
        <translation>Layers</translation>
    </message>
    <message>
        <source>KV heads</source>
        <translation>KV heads</translation>
    </message>
    <message>
        <source>Head width</source>
        <translation>Head width</translation>
    </message>
    <message>
        <source>Width of the latent cache</source>
        <translation>Width of the latent cache</translation>
    </message>
    <message>
        <source>KV cache per token</source>
        <translation>KV cache per token</translation>
    </message>
    <message>
        <source>KV cache per token and GPU</source>
        <translation>KV cache per token and GPU</translation>
    </message>
    <message>
        <source>Input tokens per request</source>
        <translation>Input tokens per request</translation>
    </message>
    <message>
        <source>Output tokens per request</source>
        <translation>Output tokens per request</translation>
    </message>
    <message>
        <source>Requests at once</source>
        <translation>Requests at once</translation>
    </message>
    <message>
        <source>Context per request</source>
        <translation>Context per request</translation>
    </message>
    <message>
        <source>Weights</source>
        <translation>Weights</translation>
    </message>
    <message>
        <source>KV cache</source>
        <translation>KV cache</translation>
    </message>
    <message>
        <source>Recurrent state</source>
        <translation>Recurrent state</translation>
    </message>
    <message>
        <source>Activation peak</source>
        <translation>Activation peak</translation>
    </message>
    <message>
        <source>Context and communication</source>
        <translation>Context and communication</translation>
    </message>
    <message>
        <source>Captured graphs</source>
        <translation>Captured graphs</translation>
    </message>
    <message>
        <source>Gradients</source>
        <translation>Gradients</translation>
    </message>
    <message>
        <source>Master weights</source>
        <translation>Master weights</translation>
    </message>
    <message>
        <source>Optimizer states</source>
        <translation>Optimizer states</translation>
    </message>
    <message>
        <source>Adapters</source>
        <translation>Adapters</translation>
    </message>
    <message>
        <source>Logits</source>
        <translation>Logits</translation>
    </message>
    <message>
        <source>Buffers</source>
        <translation>Buffers</translation>
    </message>
    <message>
        <source>Fragmentation</source>
        <translation>Fragmentation</translation>
    </message>
    <message>
        <source>Memory of one GPU</source>
        <translation>Memory of one GPU</translation>
    </message>
    <message>
        <source>Share the engine may use</source>
        <translation>Share the engine may use</translation>
    </message>
    <message>
        <source>Usable memory</source>
        <translation>Usable memory</translation>
    </message>
    <message>
        <source>Space for the KV cache</source>
        <translation>Space for the KV cache</translation>
    </message>
    <message>
        <source>Time of memory traffic</source>
        <translation>Time of memory traffic</translation>
    </message>
    <message>
        <source>Time of arithmetic</source>
        <translation>Time of arithmetic</translation>
    </message>
    <message>
        <source>Time of communication</source>
        <translation>Time of communication</translation>
    </message>
    <message>
        <source>Time of launches and host</source>
        <translation>Time of launches and host</translation>
    </message>
    <message>
        <source>Decode step</source>
        <translation>Decode step</translation>
    </message>
    <message>
        <source>Prefill step</source>
        <translation>Prefill step</translation>
    </message>
    <message>
        <source>Time to first token</source>
        <translation>Time to first token</translation>
    </message>
    <message>
        <source>Time per output token</source>
        <translation>Time per output token</translation>
    </message>
    <message>
        <source>Memory bandwidth</source>
        <translation>Memory bandwidth</translation>
    </message>
    <message>
        <source>Peak rate</source>
        <translation>Peak rate</translation>
    </message>
    <message>
        <source>Output tokens per second</source>
        <translation>Output tokens per second</translation>
    </message>
    <message>
        <source>Requests per second</source>
        <translation>Requests per second</translation>
    </message>
    <message>
        <source>Training tokens</source>
        <translation>Training tokens</translation>
    </message>
    <message>
        <source>Tokens per GPU and second</source>
        <translation>Tokens per GPU and second</translation>
    </message>
    <message>
        <source>Sequence length</source>
        <translation>Sequence length</translation>
    </message>
    <message>
        <source>Global batch</source>
        <translation>Global batch</translation>
    </message>
    <message>
        <source>Arithmetic of the model</source>
        <translation>Arithmetic of the model</translation>
    </message>
    <message>
        <source>Time per step</source>
        <translation>Time per step</translation>
    </message>
    <message>
        <source>GPU hours</source>
        <translation>GPU hours</translation>
    </message>
    <message>
        <source>Price per GPU</source>
        <translation>Price per GPU</translation>
    </message>
    <message>
        <source>Price per server</source>
        <translation>Price per server</translation>
    </message>
    <message>
        <source>GPUs, sum</source>
        <translation>GPUs, sum</translation>
    </message>
    <message>
        <source>Servers, sum</source>
        <translation>Servers, sum</translation>
    </message>
    <message>
        <source>Network, sum</source>
        <translation>Network, sum</translation>
    </message>
    <message>
        <source>Storage, sum</source>
        <translation>Storage, sum</translation>
    </message>
    <message>
        <source>Stated price</source>
        <translation>Stated price</translation>
    </message>
    <message>
        <source>Other hardware</source>
        <translation>Other hardware</translation>
    </message>
    <message>
        <source>Purchase</source>
        <translation>Purchase</translation>
    </message>
    <message>
        <source>Residual value</source>
        <translation>Residual value</translation>
    </message>
    <message>
        <source>Running cost per year</source>
        <translation>Running cost per year</translation>
    </message>
    <message>
        <source>Electricity per year</source>
        <translation>Electricity per year</translation>
    </message>
    <message>
        <source>Colocation per year</source>
        <translation>Colocation per year</translation>
    </message>
    <message>
        <source>Maintenance per year</source>
        <translation>Maintenance per year</translation>
    </message>
    <message>
        <source>Staff per year</source>
        <translation>Staff per year</translation>
    </message>
    <message>
        <source>Licences per year</source>
        <translation>Licences per year</translation>
    </message>
    <message>
        <source>Model updates per year</source>
        <translation>Model updates per year</translation>
    </message>
    <message>
        <source>Other cost per year</source>
        <translation>Other cost per year</translation>
    </message>
    <message>
        <source>IT power at full load</source>
        <translation>IT power at full load</translation>
    </message>
    <message>
        <source>Average IT power</source>
        <translation>Average IT power</translation>
    </message>
    <message>
        <source>PUE</source>
        <translation>PUE</translation>
    </message>
    <message>
        <source>Electricity tariff</source>
        <translation>Electricity tariff</translation>
    </message>
    <message>
        <source>Energy per year</source>
        <translation>Energy per year</translation>
    </message>
    <message>
        <source>Emission factor</source>
        <translation>Emission factor</translation>
    </message>
    <message>
        <source>Horizon</source>
        <translation>Horizon</translation>
    </message>
    <message>
        <source>Utilisation</source>
        <translation>Utilisation</translation>
    </message>
    <message>
        <source>Discount rate</source>
        <translation>Discount rate</translation>
    </message>
    <message>
        <source>Hours per month</source>
        <translation>Hours per month</translation>
    </message>
    <message>
        <source>Rent per hour</source>
        <translation>Rent per hour</translation>
    </message>
    <message>
        <source>Rent per year</source>
        <translation>Rent per year</translation>
    </message>
    <message>
        <source>Rent over the horizon</source>
        <translation>Rent over the horizon</translation>
    </message>
    <message>
        <source>Own cost over the horizon</source>
        <translation>Own cost over the horizon</translation>
    </message>
    <message>
        <source>Own cost per hour</source>
        <translation>Own cost per hour</translation>
    </message>
    <message>
        <source>API price of input</source>
        <translation>API price of input</translation>
    </message>
    <message>
        <source>API price of cached input</source>
        <translation>API price of cached input</translation>
    </message>
    <message>
        <source>API price of output</source>
        <translation>API price of output</translation>
    </message>
    <message>
        <source>API cost per month</source>
        <translation>API cost per month</translation>
    </message>
    <message>
        <source>Input tokens per month</source>
        <translation>Input tokens per month</translation>
    </message>
    <message>
        <source>Output tokens per month</source>
        <translation>Output tokens per month</translation>
    </message>
    <message>
        <source>Cached share of the input</source>
        <translation>Cached share of the input</translation>
    </message>
    <message>
        <source>Exchange rate</source>
        <translation>Exchange rate</translation>
    </message>
    <message>
        <source>Saving over renting</source>
        <translation>Saving over renting</translation>
    </message>
    <message>
        <source>billion</source>
        <translation>billion</translation>
    </message>
    <message>
        <source>bytes/token</source>
        <translation>bytes/token</translation>
    </message>
    <message>
        <source>bytes</source>
        <translation>bytes</translation>
    </message>
    <message>
        <source>tokens</source>
        <translation>tokens</translation>
    </message>
    <message>
        <source>tokens/s</source>
        <translation>tokens/s</translation>
    </message>
    <message>
        <source>requests/s</source>
        <translation>requests/s</translation>
    </message>
    <message>
        <source>%1/year</source>
        <translation>%1/year</translation>
    </message>
    <message>
        <source>%1/month</source>
        <translation>%1/month</translation>
    </message>
    <message>
        <source>%1/h</source>
        <translation>%1/h</translation>
    </message>
    <message>
        <source>%1/kWh</source>
        <translation>%1/kWh</translation>
    </message>
    <message>
        <source>%1 per million tokens</source>
        <translation>%1 per million tokens</translation>
    </message>
    <message>
        <source>kg CO₂e/kWh</source>
        <translation>kg CO₂e/kWh</translation>
    </message>
    <message>
        <source>years</source>
        <translation>years</translation>
    </message>
    <message>
        <source>hours</source>
        <translation>hours</translation>
    </message>
    <message>
        <source>GPU·h</source>
        <translation>GPU·h</translation>
    </message>
    <message>
        <source>tokens/month</source>
        <translation>tokens/month</translation>
    </message>
</context>
<context>
    <name>FigureText</name>
    <message>
        <source>Parameters</source>
        <translation>Parameters</translation>
    </message>
    <message>
        <source>Weights of the model, counted exactly from its shape; draft (MTP) layers and vision towers are left out.</source>
        <translation>Weights of the model, counted exactly from its shape; draft (MTP) layers and vision towers are left out.</translation>
    </message>
    <message>
        <source>Active parameters</source>
        <translation>Active parameters</translation>
    </message>
    <message>
        <source>Active params</source>
        <translation>Active params</translation>
    </message>
    <message>
        <source>Weights that one token passes through: all of a dense model, the chosen experts of a mixture.</source>
        <translation>Weights that one token passes through: all of a dense model, the chosen experts of a mixture.</translation>
    </message>
    <message>
        <source>Weights, whole model</source>
        <translation>Weights, whole model</translation>
    </message>
    <message>
        <source>Weights</source>
        <translation>Weights</translation>
    </message>
    <message>
        <source>Memory of the resident weights of the whole model in the chosen format, scales included.</source>
        <translation>Memory of the resident weights of the whole model in the chosen format, scales included.</translation>
    </message>
    <message>
        <source>Weights per GPU</source>
        <translation>Weights per GPU</translation>
    </message>
    <message>
        <source>Weights/GPU</source>
        <translation>Weights/GPU</translation>
    </message>
    <message>
        <source>Resident weights on the fullest GPU after tensor, pipeline and expert parallelism.</source>
        <translation>Resident weights on the fullest GPU after tensor, pipeline and expert parallelism.</translation>
    </message>
    <message>
        <source>KV cache per token</source>
        <translation>KV cache per token</translation>
    </message>
    <message>
        <source>KV/token</source>
        <translation>KV/token</translation>
    </message>
    <message>
        <source>Cache that one token of context takes in the whole model.</source>
        <translation>Cache that one token of context takes in the whole model.</translation>
    </message>
    <message>
        <source>KV cache per token and GPU</source>
        <translation>KV cache per token and GPU</translation>
    </message>
    <message>
        <source>KV/token/GPU</source>
        <translation>KV/token/GPU</translation>
    </message>
    <message>
        <source>Cache that one token of context takes on one GPU.</source>
        <translation>Cache that one token of context takes on one GPU.</translation>
    </message>
    <message>
        <source>Space for the KV cache per GPU</source>
        <translation>Space for the KV cache per GPU</translation>
    </message>
    <message>
        <source>KV space/GPU</source>
        <translation>KV space/GPU</translation>
    </message>
    <message>
        <source>What is left on a GPU for the cache once weights and working memory are placed.</source>
        <translation>What is left on a GPU for the cache once weights and working memory are placed.</translation>
    </message>
    <message>
        <source>Tokens the cache holds</source>
        <translation>Tokens the cache holds</translation>
    </message>
    <message>
        <source>Cache tokens</source>
        <translation>Cache tokens</translation>
    </message>
    <message>
        <source>Tokens of context that fit into the cache of one replica.</source>
        <translation>Tokens of context that fit into the cache of one replica.</translation>
    </message>
    <message>
        <source>Activations per GPU</source>
        <translation>Activations per GPU</translation>
    </message>
    <message>
        <source>Activations</source>
        <translation>Activations</translation>
    </message>
    <message>
        <source>Peak working memory of a forward pass; for training the stored activations and one layer&apos;s recomputation.</source>
        <translation>Peak working memory of a forward pass; for training the stored activations and one layer&apos;s recomputation.</translation>
    </message>
    <message>
        <source>Context and communication</source>
        <translation>Context and communication</translation>
    </message>
    <message>
        <source>Context, comm.</source>
        <translation>Context, comm.</translation>
    </message>
    <message>
        <source>CUDA context, communication library and other memory outside the framework&apos;s allocator.</source>
        <translation>CUDA context, communication library and other memory outside the framework&apos;s allocator.</translation>
    </message>
    <message>
        <source>Captured graphs</source>
        <translation>Captured graphs</translation>
    </message>
    <message>
        <source>Graphs</source>
        <translation>Graphs</translation>
    </message>
    <message>
        <source>Memory of captured CUDA graphs.</source>
        <translation>Memory of captured CUDA graphs.</translation>
    </message>
    <message>
        <source>Model states per GPU</source>
        <translation>Model states per GPU</translation>
    </message>
    <message>
        <source>Model states</source>
        <translation>Model states</translation>
    </message>
    <message>
        <source>Training: weights, gradients, master copies and optimizer states on one GPU.</source>
        <translation>Training: weights, gradients, master copies and optimizer states on one GPU.</translation>
    </message>
    <message>
        <source>Memory needed per GPU</source>
        <translation>Memory needed per GPU</translation>
    </message>
    <message>
        <source>Needed/GPU</source>
        <translation>Needed/GPU</translation>
    </message>
    <message>
        <source>Everything the scenario&apos;s load takes on the fullest GPU.</source>
        <translation>Everything the scenario&apos;s load takes on the fullest GPU.</translation>
    </message>
    <message>
        <source>Usable memory per GPU</source>
        <translation>Usable memory per GPU</translation>
    </message>
    <message>
        <source>Usable/GPU</source>
        <translation>Usable/GPU</translation>
    </message>
    <message>
        <source>Memory of one GPU that the engine may plan with.</source>
        <translation>Memory of one GPU that the engine may plan with.</translation>
    </message>
    <message>
        <source>Fits into memory</source>
        <translation>Fits into memory</translation>
    </message>
    <message>
        <source>Fits</source>
        <translation>Fits</translation>
    </message>
    <message>
        <source>Whether the memory needed per GPU stays within what is usable.</source>
        <translation>Whether the memory needed per GPU stays within what is usable.</translation>
    </message>
    <message>
        <source>Tensor parallelism</source>
        <translation>Tensor parallelism</translation>
    </message>
    <message>
        <source>TP</source>
        <translation>TP</translation>
    </message>
    <message>
        <source>Number of GPUs that share every matrix.</source>
        <translation>Number of GPUs that share every matrix.</translation>
    </message>
    <message>
        <source>Pipeline parallelism</source>
        <translation>Pipeline parallelism</translation>
    </message>
    <message>
        <source>PP</source>
        <translation>PP</translation>
    </message>
    <message>
        <source>Number of stages that the layers are divided into.</source>
        <translation>Number of stages that the layers are divided into.</translation>
    </message>
    <message>
        <source>Data parallelism</source>
        <translation>Data parallelism</translation>
    </message>
    <message>
        <source>DP</source>
        <translation>DP</translation>
    </message>
    <message>
        <source>Number of GPUs or groups that hold the same layers and work on different data.</source>
        <translation>Number of GPUs or groups that hold the same layers and work on different data.</translation>
    </message>
    <message>
        <source>Expert parallelism</source>
        <translation>Expert parallelism</translation>
    </message>
    <message>
        <source>EP</source>
        <translation>EP</translation>
    </message>
    <message>
        <source>Number of ways in which the routed experts are divided.</source>
        <translation>Number of ways in which the routed experts are divided.</translation>
    </message>
    <message>
        <source>Context parallelism</source>
        <translation>Context parallelism</translation>
    </message>
    <message>
        <source>CP</source>
        <translation>CP</translation>
    </message>
    <message>
        <source>Number of GPUs that share one sequence.</source>
        <translation>Number of GPUs that share one sequence.</translation>
    </message>
    <message>
        <source>GPUs</source>
        <translation>GPUs</translation>
    </message>
    <message>
        <source>GPUs of the whole deployment.</source>
        <translation>GPUs of the whole deployment.</translation>
    </message>
    <message>
        <source>Nodes</source>
        <translation>Nodes</translation>
    </message>
    <message>
        <source>Servers that hold the GPUs.</source>
        <translation>Servers that hold the GPUs.</translation>
    </message>
    <message>
        <source>Replicas</source>
        <translation>Replicas</translation>
    </message>
    <message>
        <source>Independent copies of the deployment that share the load.</source>
        <translation>Independent copies of the deployment that share the load.</translation>
    </message>
    <message>
        <source>Time to first token</source>
        <translation>Time to first token</translation>
    </message>
    <message>
        <source>TTFT</source>
        <translation>TTFT</translation>
    </message>
    <message>
        <source>Mean time from a request to its first token at the scenario&apos;s load.</source>
        <translation>Mean time from a request to its first token at the scenario&apos;s load.</translation>
    </message>
    <message>
        <source>Time per output token</source>
        <translation>Time per output token</translation>
    </message>
    <message>
        <source>TPOT</source>
        <translation>TPOT</translation>
    </message>
    <message>
        <source>Mean time between two tokens of one answer.</source>
        <translation>Mean time between two tokens of one answer.</translation>
    </message>
    <message>
        <source>Output of the deployment</source>
        <translation>Output of the deployment</translation>
    </message>
    <message>
        <source>Output</source>
        <translation>Output</translation>
    </message>
    <message>
        <source>Tokens per second that all users together receive.</source>
        <translation>Tokens per second that all users together receive.</translation>
    </message>
    <message>
        <source>Output per GPU</source>
        <translation>Output per GPU</translation>
    </message>
    <message>
        <source>Output/GPU</source>
        <translation>Output/GPU</translation>
    </message>
    <message>
        <source>Tokens per second of the deployment divided by its GPUs.</source>
        <translation>Tokens per second of the deployment divided by its GPUs.</translation>
    </message>
    <message>
        <source>Prefill rate</source>
        <translation>Prefill rate</translation>
    </message>
    <message>
        <source>Prefill</source>
        <translation>Prefill</translation>
    </message>
    <message>
        <source>Prompt tokens per second while one request is read.</source>
        <translation>Prompt tokens per second while one request is read.</translation>
    </message>
    <message>
        <source>Speed for one user</source>
        <translation>Speed for one user</translation>
    </message>
    <message>
        <source>Per user</source>
        <translation>Per user</translation>
    </message>
    <message>
        <source>Tokens per second that one user sees while an answer is written.</source>
        <translation>Tokens per second that one user sees while an answer is written.</translation>
    </message>
    <message>
        <source>Requests per second</source>
        <translation>Requests per second</translation>
    </message>
    <message>
        <source>Requests</source>
        <translation>Requests</translation>
    </message>
    <message>
        <source>Requests that the deployment finishes per second.</source>
        <translation>Requests that the deployment finishes per second.</translation>
    </message>
    <message>
        <source>Most requests at once</source>
        <translation>Most requests at once</translation>
    </message>
    <message>
        <source>Max. at once</source>
        <translation>Max. at once</translation>
    </message>
    <message>
        <source>Requests of the scenario&apos;s length whose cache fits at the same time.</source>
        <translation>Requests of the scenario&apos;s length whose cache fits at the same time.</translation>
    </message>
    <message>
        <source>Training rate per GPU</source>
        <translation>Training rate per GPU</translation>
    </message>
    <message>
        <source>Tokens/GPU</source>
        <translation>Tokens/GPU</translation>
    </message>
    <message>
        <source>Tokens per second that one GPU trains on.</source>
        <translation>Tokens per second that one GPU trains on.</translation>
    </message>
    <message>
        <source>Time per step</source>
        <translation>Time per step</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>Step</translation>
    </message>
    <message>
        <source>Time of one optimizer step over the global batch.</source>
        <translation>Time of one optimizer step over the global batch.</translation>
    </message>
    <message>
        <source>Model FLOPs utilisation</source>
        <translation>Model FLOPs utilisation</translation>
    </message>
    <message>
        <source>MFU</source>
        <translation>MFU</translation>
    </message>
    <message>
        <source>Arithmetic of the model, recomputation not counted, over the peak of the GPU.</source>
        <translation>Arithmetic of the model, recomputation not counted, over the peak of the GPU.</translation>
    </message>
    <message>
        <source>Model TFLOP/s per GPU</source>
        <translation>Model TFLOP/s per GPU</translation>
    </message>
    <message>
        <source>TFLOP/s/GPU</source>
        <translation>TFLOP/s/GPU</translation>
    </message>
    <message>
        <source>Arithmetic of the model that one GPU completes per second.</source>
        <translation>Arithmetic of the model that one GPU completes per second.</translation>
    </message>
    <message>
        <source>GPU hours</source>
        <translation>GPU hours</translation>
    </message>
    <message>
        <source>GPUs times wall time of the whole run.</source>
        <translation>GPUs times wall time of the whole run.</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>Duration</translation>
    </message>
    <message>
        <source>Days</source>
        <translation>Days</translation>
    </message>
    <message>
        <source>Wall time of the run, interruptions included.</source>
        <translation>Wall time of the run, interruptions included.</translation>
    </message>
    <message>
        <source>Purchase</source>
        <translation>Purchase</translation>
    </message>
    <message>
        <source>Price of all hardware on the bill of materials.</source>
        <translation>Price of all hardware on the bill of materials.</translation>
    </message>
    <message>
        <source>Running cost per year</source>
        <translation>Running cost per year</translation>
    </message>
    <message>
        <source>Running/year</source>
        <translation>Running/year</translation>
    </message>
    <message>
        <source>Electricity, colocation, maintenance, staff, licences and other yearly lines.</source>
        <translation>Electricity, colocation, maintenance, staff, licences and other yearly lines.</translation>
    </message>
    <message>
        <source>Electricity per year</source>
        <translation>Electricity per year</translation>
    </message>
    <message>
        <source>Electricity</source>
        <translation>Electricity</translation>
    </message>
    <message>
        <source>Energy of the facility times the tariff.</source>
        <translation>Energy of the facility times the tariff.</translation>
    </message>
    <message>
        <source>Running cost per hour</source>
        <translation>Running cost per hour</translation>
    </message>
    <message>
        <source>Running/h</source>
        <translation>Running/h</translation>
    </message>
    <message>
        <source>Running cost divided by the installed hours of a year.</source>
        <translation>Running cost divided by the installed hours of a year.</translation>
    </message>
    <message>
        <source>Cost per hour with depreciation</source>
        <translation>Cost per hour with depreciation</translation>
    </message>
    <message>
        <source>Own/h</source>
        <translation>Own/h</translation>
    </message>
    <message>
        <source>Running cost plus purchase less residual value, spread over the installed hours.</source>
        <translation>Running cost plus purchase less residual value, spread over the installed hours.</translation>
    </message>
    <message>
        <source>Own, per month</source>
        <translation>Own, per month</translation>
    </message>
    <message>
        <source>Own/month</source>
        <translation>Own/month</translation>
    </message>
    <message>
        <source>Running cost plus purchase less residual value, per month.</source>
        <translation>Running cost plus purchase less residual value, per month.</translation>
    </message>
    <message>
        <source>Own, whole horizon</source>
        <translation>Own, whole horizon</translation>
    </message>
    <message>
        <source>Own total</source>
        <translation>Own total</translation>
    </message>
    <message>
        <source>Purchase plus running cost less residual value over the horizon.</source>
        <translation>Purchase plus running cost less residual value over the horizon.</translation>
    </message>
    <message>
        <source>Own, present cost</source>
        <translation>Own, present cost</translation>
    </message>
    <message>
        <source>Own NPV</source>
        <translation>Own NPV</translation>
    </message>
    <message>
        <source>The same with every year discounted to today.</source>
        <translation>The same with every year discounted to today.</translation>
    </message>
    <message>
        <source>Own, per million output tokens</source>
        <translation>Own, per million output tokens</translation>
    </message>
    <message>
        <source>Own/Mtok</source>
        <translation>Own/Mtok</translation>
    </message>
    <message>
        <source>Cost with depreciation over the output tokens at the stated utilisation.</source>
        <translation>Cost with depreciation over the output tokens at the stated utilisation.</translation>
    </message>
    <message>
        <source>Within the budget</source>
        <translation>Within the budget</translation>
    </message>
    <message>
        <source>Budget</source>
        <translation>Budget</translation>
    </message>
    <message>
        <source>Whether the purchase stays within the stated budget.</source>
        <translation>Whether the purchase stays within the stated budget.</translation>
    </message>
    <message>
        <source>Rent per hour</source>
        <translation>Rent per hour</translation>
    </message>
    <message>
        <source>Rent/h</source>
        <translation>Rent/h</translation>
    </message>
    <message>
        <source>Price of the whole deployment while it is up.</source>
        <translation>Price of the whole deployment while it is up.</translation>
    </message>
    <message>
        <source>Rent per month</source>
        <translation>Rent per month</translation>
    </message>
    <message>
        <source>Rent/month</source>
        <translation>Rent/month</translation>
    </message>
    <message>
        <source>Rent billed in an average month, storage and traffic included.</source>
        <translation>Rent billed in an average month, storage and traffic included.</translation>
    </message>
    <message>
        <source>Rent, first year</source>
        <translation>Rent, first year</translation>
    </message>
    <message>
        <source>Rent/year</source>
        <translation>Rent/year</translation>
    </message>
    <message>
        <source>Rent billed in the first year.</source>
        <translation>Rent billed in the first year.</translation>
    </message>
    <message>
        <source>Rent, whole horizon</source>
        <translation>Rent, whole horizon</translation>
    </message>
    <message>
        <source>Rent total</source>
        <translation>Rent total</translation>
    </message>
    <message>
        <source>Rent over the horizon with the stated change of price.</source>
        <translation>Rent over the horizon with the stated change of price.</translation>
    </message>
    <message>
        <source>Rent, present cost</source>
        <translation>Rent, present cost</translation>
    </message>
    <message>
        <source>Rent NPV</source>
        <translation>Rent NPV</translation>
    </message>
    <message>
        <source>Rent, per million output tokens</source>
        <translation>Rent, per million output tokens</translation>
    </message>
    <message>
        <source>Rent/Mtok</source>
        <translation>Rent/Mtok</translation>
    </message>
    <message>
        <source>Rent over the output tokens at the stated utilisation.</source>
        <translation>Rent over the output tokens at the stated utilisation.</translation>
    </message>
    <message>
        <source>API per day</source>
        <translation>API per day</translation>
    </message>
    <message>
        <source>API/day</source>
        <translation>API/day</translation>
    </message>
    <message>
        <source>Price of the demand at a hosted API on an average day.</source>
        <translation>Price of the demand at a hosted API on an average day.</translation>
    </message>
    <message>
        <source>API per month</source>
        <translation>API per month</translation>
    </message>
    <message>
        <source>API/month</source>
        <translation>API/month</translation>
    </message>
    <message>
        <source>Price of the demand at a hosted API in an average month.</source>
        <translation>Price of the demand at a hosted API in an average month.</translation>
    </message>
    <message>
        <source>API, first year</source>
        <translation>API, first year</translation>
    </message>
    <message>
        <source>API/year</source>
        <translation>API/year</translation>
    </message>
    <message>
        <source>Price of the demand at a hosted API in the first year.</source>
        <translation>Price of the demand at a hosted API in the first year.</translation>
    </message>
    <message>
        <source>API, whole horizon</source>
        <translation>API, whole horizon</translation>
    </message>
    <message>
        <source>API total</source>
        <translation>API total</translation>
    </message>
    <message>
        <source>Price over the horizon with the stated growth and change of price.</source>
        <translation>Price over the horizon with the stated growth and change of price.</translation>
    </message>
    <message>
        <source>API, per million output tokens</source>
        <translation>API, per million output tokens</translation>
    </message>
    <message>
        <source>API/Mtok</source>
        <translation>API/Mtok</translation>
    </message>
    <message>
        <source>All API cost, input included, over the output tokens.</source>
        <translation>All API cost, input included, over the output tokens.</translation>
    </message>
    <message>
        <source>Break-even in hours</source>
        <translation>Break-even in hours</translation>
    </message>
    <message>
        <source>Break-even h</source>
        <translation>Break-even h</translation>
    </message>
    <message>
        <source>Hours of use after which owning has cost no more than renting.</source>
        <translation>Hours of use after which owning has cost no more than renting.</translation>
    </message>
    <message>
        <source>Break-even against rent</source>
        <translation>Break-even against rent</translation>
    </message>
    <message>
        <source>Break-even</source>
        <translation>Break-even</translation>
    </message>
    <message>
        <source>Month in which the cumulative cost of owning falls below that of renting.</source>
        <translation>Month in which the cumulative cost of owning falls below that of renting.</translation>
    </message>
    <message>
        <source>Break-even utilisation</source>
        <translation>Break-even utilisation</translation>
    </message>
    <message>
        <source>Break-even u</source>
        <translation>Break-even u</translation>
    </message>
    <message>
        <source>Busy share of the hours from which owning is cheaper than renting.</source>
        <translation>Busy share of the hours from which owning is cheaper than renting.</translation>
    </message>
    <message>
        <source>Break-even against the API</source>
        <translation>Break-even against the API</translation>
    </message>
    <message>
        <source>vs. API</source>
        <translation>vs. API</translation>
    </message>
    <message>
        <source>Month in which the cumulative cost of owning falls below that of the API.</source>
        <translation>Month in which the cumulative cost of owning falls below that of the API.</translation>
    </message>
    <message>
        <source>Break-even demand against the API</source>
        <translation>Break-even demand against the API</translation>
    </message>
    <message>
        <source>vs. API tokens</source>
        <translation>vs. API tokens</translation>
    </message>
    <message>
        <source>Output tokens per month at which owning costs as much as the API.</source>
        <translation>Output tokens per month at which owning costs as much as the API.</translation>
    </message>
    <message>
        <source>Saving over renting</source>
        <translation>Saving over renting</translation>
    </message>
    <message>
        <source>Saving</source>
        <translation>Saving</translation>
    </message>
    <message>
        <source>Cost of renting less cost of owning over the horizon.</source>
        <translation>Cost of renting less cost of owning over the horizon.</translation>
    </message>
    <message>
        <source>Net present value</source>
        <translation>Net present value</translation>
    </message>
    <message>
        <source>NPV</source>
        <translation>NPV</translation>
    </message>
    <message>
        <source>Present value of owning instead of renting.</source>
        <translation>Present value of owning instead of renting.</translation>
    </message>
    <message>
        <source>Internal rate of return</source>
        <translation>Internal rate of return</translation>
    </message>
    <message>
        <source>IRR</source>
        <translation>IRR</translation>
    </message>
    <message>
        <source>Discount rate at which owning instead of renting is worth nothing.</source>
        <translation>Discount rate at which owning instead of renting is worth nothing.</translation>
    </message>
    <message>
        <source>Return on the purchase</source>
        <translation>Return on the purchase</translation>
    </message>
    <message>
        <source>ROI</source>
        <translation>ROI</translation>
    </message>
    <message>
        <source>Saving over the horizon relative to the purchase.</source>
        <translation>Saving over the horizon relative to the purchase.</translation>
    </message>
    <message>
        <source>Payback time</source>
        <translation>Payback time</translation>
    </message>
    <message>
        <source>Payback</source>
        <translation>Payback</translation>
    </message>
    <message>
        <source>Time until the saved rent has paid the purchase.</source>
        <translation>Time until the saved rent has paid the purchase.</translation>
    </message>
    <message>
        <source>Discounted payback time</source>
        <translation>Discounted payback time</translation>
    </message>
    <message>
        <source>Disc. payback</source>
        <translation>Disc. payback</translation>
    </message>
    <message>
        <source>The same with every year&apos;s saving discounted to today.</source>
        <translation>The same with every year&apos;s saving discounted to today.</translation>
    </message>
    <message>
        <source>IT power</source>
        <translation>IT power</translation>
    </message>
    <message>
        <source>Power of servers and GPUs at full load.</source>
        <translation>Power of servers and GPUs at full load.</translation>
    </message>
    <message>
        <source>Facility power</source>
        <translation>Facility power</translation>
    </message>
    <message>
        <source>Facility</source>
        <translation>Facility</translation>
    </message>
    <message>
        <source>Average power with cooling and losses (PUE).</source>
        <translation>Average power with cooling and losses (PUE).</translation>
    </message>
    <message>
        <source>Energy per year</source>
        <translation>Energy per year</translation>
    </message>
    <message>
        <source>Energy/year</source>
        <translation>Energy/year</translation>
    </message>
    <message>
        <source>Energy of the facility in a year at the stated utilisation.</source>
        <translation>Energy of the facility in a year at the stated utilisation.</translation>
    </message>
    <message>
        <source>Emissions per year</source>
        <translation>Emissions per year</translation>
    </message>
    <message>
        <source>CO₂e/year</source>
        <translation>CO₂e/year</translation>
    </message>
    <message>
        <source>Energy times the emission factor of the grid.</source>
        <translation>Energy times the emission factor of the grid.</translation>
    </message>
    <message>
        <source>Weights that stay on the GPU in the chosen format, scales included.</source>
        <translation>Weights that stay on the GPU in the chosen format, scales included.</translation>
    </message>
    <message>
        <source>parameters on the GPU × bytes per parameter</source>
        <translation>parameters on the GPU × bytes per parameter</translation>
    </message>
    <message>
        <source>Adapters</source>
        <translation>Adapters</translation>
    </message>
    <message>
        <source>LoRA weights with their gradients and optimizer states.</source>
        <translation>LoRA weights with their gradients and optimizer states.</translation>
    </message>
    <message>
        <source>LoRA parameters × (weight + gradient + optimizer bytes)</source>
        <translation>LoRA parameters × (weight + gradient + optimizer bytes)</translation>
    </message>
    <message>
        <source>Gradients</source>
        <translation>Gradients</translation>
    </message>
    <message>
        <source>One gradient for every trained parameter.</source>
        <translation>One gradient for every trained parameter.</translation>
    </message>
    <message>
        <source>trained parameters × gradient bytes ÷ shards</source>
        <translation>trained parameters × gradient bytes ÷ shards</translation>
    </message>
    <message>
        <source>Master weights</source>
        <translation>Master weights</translation>
    </message>
    <message>
        <source>32-bit copy of the weights that the optimizer updates.</source>
        <translation>32-bit copy of the weights that the optimizer updates.</translation>
    </message>
    <message>
        <source>trained parameters × 4 bytes ÷ shards</source>
        <translation>trained parameters × 4 bytes ÷ shards</translation>
    </message>
    <message>
        <source>Optimizer states</source>
        <translation>Optimizer states</translation>
    </message>
    <message>
        <source>Moments that the optimizer keeps for every trained parameter.</source>
        <translation>Moments that the optimizer keeps for every trained parameter.</translation>
    </message>
    <message>
        <source>trained parameters × bytes of the moments ÷ shards</source>
        <translation>trained parameters × bytes of the moments ÷ shards</translation>
    </message>
    <message>
        <source>KV cache</source>
        <translation>KV cache</translation>
    </message>
    <message>
        <source>Keys and values of all tokens in flight.</source>
        <translation>Keys and values of all tokens in flight.</translation>
    </message>
    <message>
        <source>bytes per token and GPU × context × requests at once</source>
        <translation>bytes per token and GPU × context × requests at once</translation>
    </message>
    <message>
        <source>Recurrent state</source>
        <translation>Recurrent state</translation>
    </message>
    <message>
        <source>Fixed state per sequence of linear-attention layers and full windows.</source>
        <translation>Fixed state per sequence of linear-attention layers and full windows.</translation>
    </message>
    <message>
        <source>bytes per sequence × requests at once</source>
        <translation>bytes per sequence × requests at once</translation>
    </message>
    <message>
        <source>Working memory of a forward pass; in training what is kept for the backward pass.</source>
        <translation>Working memory of a forward pass; in training what is kept for the backward pass.</translation>
    </message>
    <message>
        <source>tokens per batch × widths of the widest layer × bytes</source>
        <translation>tokens per batch × widths of the widest layer × bytes</translation>
    </message>
    <message>
        <source>Logits</source>
        <translation>Logits</translation>
    </message>
    <message>
        <source>Scores over the vocabulary and the loss.</source>
        <translation>Scores over the vocabulary and the loss.</translation>
    </message>
    <message>
        <source>tokens × vocabulary × bytes</source>
        <translation>tokens × vocabulary × bytes</translation>
    </message>
    <message>
        <source>Buffers</source>
        <translation>Buffers</translation>
    </message>
    <message>
        <source>Gathered parameters, communication buckets and optimizer temporaries.</source>
        <translation>Gathered parameters, communication buckets and optimizer temporaries.</translation>
    </message>
    <message>
        <source>gathered layer + buckets</source>
        <translation>gathered layer + buckets</translation>
    </message>
    <message>
        <source>CUDA context, communication library and memory outside the allocator.</source>
        <translation>CUDA context, communication library and memory outside the allocator.</translation>
    </message>
    <message>
        <source>context + collective buffers</source>
        <translation>context + collective buffers</translation>
    </message>
    <message>
        <source>CUDA graphs captured for the batch sizes of decoding.</source>
        <translation>CUDA graphs captured for the batch sizes of decoding.</translation>
    </message>
    <message>
        <source>measured per engine</source>
        <translation>measured per engine</translation>
    </message>
    <message>
        <source>Fragmentation</source>
        <translation>Fragmentation</translation>
    </message>
    <message>
        <source>Memory that the allocator holds without using it.</source>
        <translation>Memory that the allocator holds without using it.</translation>
    </message>
    <message>
        <source>share of the allocated memory</source>
        <translation>share of the allocated memory</translation>
    </message>
    <message>
        <source>billion</source>
        <translation>billion</translation>
    </message>
    <message>
        <source>bytes/token</source>
        <translation>bytes/token</translation>
    </message>
    <message>
        <source>tokens</source>
        <translation>tokens</translation>
    </message>
    <message>
        <source>tokens/s</source>
        <translation>tokens/s</translation>
    </message>
    <message>
        <source>requests/s</source>
        <translation>requests/s</translation>
    </message>
    <message>
        <source>GPU·h</source>
        <translation>GPU·h</translation>
    </message>
    <message>
        <source>days</source>
        <translation>days</translation>
    </message>
    <message>
        <source>%1/year</source>
        <translation>%1/year</translation>
    </message>
    <message>
        <source>%1/h</source>
        <translation>%1/h</translation>
    </message>
    <message>
        <source>%1/month</source>
        <translation>%1/month</translation>
    </message>
    <message>
        <source>%1/day</source>
        <translation>%1/day</translation>
    </message>
    <message>
        <source>%1 per million tokens</source>
        <translation>%1 per million tokens</translation>
    </message>
    <message>
        <source>hours</source>
        <translation>hours</translation>
    </message>
    <message>
        <source>months</source>
        <translation>months</translation>
    </message>
    <message>
        <source>tokens/month</source>
        <translation>tokens/month</translation>
    </message>
    <message>
        <source>kg CO₂e</source>
        <translation>kg CO₂e</translation>
    </message>
    <message>
        <source>Servers</source>
        <translation>Servers</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>Network</translation>
    </message>
    <message>
        <source>Storage</source>
        <translation>Storage</translation>
    </message>
    <message>
        <source>Other hardware</source>
        <translation>Other hardware</translation>
    </message>
    <message>
        <source>Stated price</source>
        <translation>Stated price</translation>
    </message>
    <message>
        <source>Colocation</source>
        <translation>Colocation</translation>
    </message>
    <message>
        <source>Maintenance</source>
        <translation>Maintenance</translation>
    </message>
    <message>
        <source>Staff</source>
        <translation>Staff</translation>
    </message>
    <message>
        <source>Licences</source>
        <translation>Licences</translation>
    </message>
    <message>
        <source>Model updates</source>
        <translation>Model updates</translation>
    </message>
    <message>
        <source>Other running cost</source>
        <translation>Other running cost</translation>
    </message>
    <message>
        <source>Accelerators</source>
        <translation>Accelerators</translation>
    </message>
    <message>
        <source>Complete systems</source>
        <translation>Complete systems</translation>
    </message>
    <message>
        <source>Servers without accelerators</source>
        <translation>Servers without accelerators</translation>
    </message>
    <message>
        <source>Network cards</source>
        <translation>Network cards</translation>
    </message>
    <message>
        <source>Switches</source>
        <translation>Switches</translation>
    </message>
    <message>
        <source>Cables</source>
        <translation>Cables</translation>
    </message>
    <message>
        <source>Drives</source>
        <translation>Drives</translation>
    </message>
    <message>
        <source>no price known</source>
        <translation>no price known</translation>
    </message>
    <message>
        <source>nothing of this kind in the catalogue</source>
        <translation>nothing of this kind in the catalogue</translation>
    </message>
    <message>
        <source>The layout was stated in full.</source>
        <translation>The layout was stated in full.</translation>
    </message>
    <message>
        <source>The fewest GPUs whose memory holds the weights and the load.</source>
        <translation>The fewest GPUs whose memory holds the weights and the load.</translation>
    </message>
    <message>
        <source>One replica cannot hold all requests at once, so there are several.</source>
        <translation>One replica cannot hold all requests at once, so there are several.</translation>
    </message>
    <message>
        <source>The stated GPUs, divided as the model&apos;s shape and the fast links allow.</source>
        <translation>The stated GPUs, divided as the model&apos;s shape and the fast links allow.</translation>
    </message>
    <message>
        <source>No sensible layout fits; the least bad one is shown.</source>
        <translation>No sensible layout fits; the least bad one is shown.</translation>
    </message>
    <message>
        <source>No price for the hardware is known.</source>
        <translation>No price for the hardware is known.</translation>
    </message>
    <message>
        <source>No rental price for this accelerator is known.</source>
        <translation>No rental price for this accelerator is known.</translation>
    </message>
    <message>
        <source>No API price for this model is known.</source>
        <translation>No API price for this model is known.</translation>
    </message>
    <message>
        <source>No speed is known to spread the cost over.</source>
        <translation>No speed is known to spread the cost over.</translation>
    </message>
    <message>
        <source>Owning does not become cheaper within the horizon.</source>
        <translation>Owning does not become cheaper within the horizon.</translation>
    </message>
    <message>
        <source>The cash flows never change sign, so there is no such rate.</source>
        <translation>The cash flows never change sign, so there is no such rate.</translation>
    </message>
    <message>
        <source>The rent is paid whether the hardware is busy or not.</source>
        <translation>The rent is paid whether the hardware is busy or not.</translation>
    </message>
    <message>
        <source>The purchase is not paid back within the horizon.</source>
        <translation>The purchase is not paid back within the horizon.</translation>
    </message>
    <message>
        <source>primary source</source>
        <translation>primary source</translation>
    </message>
    <message>
        <source>secondary source</source>
        <translation>secondary source</translation>
    </message>
    <message>
        <source>vendor&apos;s statement</source>
        <translation>vendor&apos;s statement</translation>
    </message>
    <message>
        <source>recalled</source>
        <translation>recalled</translation>
    </message>
    <message>
        <source>assumption</source>
        <translation>assumption</translation>
    </message>
    <message>
        <source>Read in the document that defines or measured it.</source>
        <translation>Read in the document that defines or measured it.</translation>
    </message>
    <message>
        <source>Quoted by somebody who had the original.</source>
        <translation>Quoted by somebody who had the original.</translation>
    </message>
    <message>
        <source>Stated by the seller; not checked by others.</source>
        <translation>Stated by the seller; not checked by others.</translation>
    </message>
    <message>
        <source>Known from memory; look it up before relying on it.</source>
        <translation>Known from memory; look it up before relying on it.</translation>
    </message>
    <message>
        <source>Chosen for planning; set your own value where you have one.</source>
        <translation>Chosen for planning; set your own value where you have one.</translation>
    </message>
</context>
<context>
    <name>Invoking</name>
    <message>
        <source>Expected: suanchou %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unknown language “%1”; known are zh_CN and en.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The output file is missing (-o FILE).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unknown style “%1”; known are feasibility and business-case.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing called “%1” can be listed. Expected: suanchou %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unknown option “%1”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unknown command “%1”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Usage:</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PlanCharts</name>
    <message>
        <source>Neither buying nor renting has a price. Enter prices under Finance.</source>
        <translation>Neither buying nor renting has a price. Enter prices under Finance.</translation>
    </message>
    <message>
        <source>Buy · %1</source>
        <translation>Buy · %1</translation>
    </message>
    <message>
        <source>Rent · %1</source>
        <translation>Rent · %1</translation>
    </message>
    <message>
        <source>Buy</source>
        <translation>Buy</translation>
    </message>
    <message>
        <source>Buy, less resale value</source>
        <translation>Buy, less resale value</translation>
    </message>
    <message>
        <source>Rent on demand</source>
        <translation>Rent on demand</translation>
    </message>
    <message>
        <source>Rent reserved</source>
        <translation>Rent reserved</translation>
    </message>
    <message>
        <source>Rent spot</source>
        <translation>Rent spot</translation>
    </message>
    <message>
        <source>API</source>
        <translation>API</translation>
    </message>
    <message>
        <source>Buying = renting: %1</source>
        <translation>Buying = renting: %1</translation>
    </message>
    <message>
        <source>with resale: %1</source>
        <translation>with resale: %1</translation>
    </message>
    <message>
        <source>Buying = API: %1</source>
        <translation>Buying = API: %1</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>Month</translation>
    </message>
    <message>
        <source>Paid since the start (%1)</source>
        <translation>Paid since the start (%1)</translation>
    </message>
    <message>
        <source>Rent</source>
        <translation>Rent</translation>
    </message>
    <message>
        <source>Cost over %1 (%2)</source>
        <translation>Cost over %1 (%2)</translation>
    </message>
    <message>
        <source>Cost over the horizon (%1)</source>
        <translation>Cost over the horizon (%1)</translation>
    </message>
    <message>
        <source>There is no plan yet.</source>
        <translation>There is no plan yet.</translation>
    </message>
    <message>
        <source>Memory of the fullest GPU (%1)</source>
        <translation>Memory of the fullest GPU (%1)</translation>
    </message>
    <message>
        <source>usable</source>
        <translation>usable</translation>
    </message>
    <message>
        <source>installed</source>
        <translation>installed</translation>
    </message>
    <message>
        <source>does not fit</source>
        <translation>does not fit</translation>
    </message>
    <message>
        <source>No speed is known for this accelerator.</source>
        <translation>No speed is known for this accelerator.</translation>
    </message>
    <message>
        <source>Memory traffic</source>
        <translation>Memory traffic</translation>
    </message>
    <message>
        <source>Arithmetic</source>
        <translation>Arithmetic</translation>
    </message>
    <message>
        <source>Communication</source>
        <translation>Communication</translation>
    </message>
    <message>
        <source>Launches and host</source>
        <translation>Launches and host</translation>
    </message>
    <message>
        <source>Whole step</source>
        <translation>Whole step</translation>
    </message>
    <message>
        <source>Time (%1)</source>
        <translation>Time (%1)</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Time</translation>
    </message>
    <message numerus="yes">
        <source>%n request(s) at once</source>
        <translation>
            <numerusform>%n request at once</numerusform>
            <numerusform>%n requests at once</numerusform>
        </translation>
    </message>
    <message>
        <source>target %1</source>
        <translation>target %1</translation>
    </message>
    <message>
        <source>Output of the deployment (%1)</source>
        <translation>Output of the deployment (%1)</translation>
    </message>
    <message>
        <source>Time per output token (ms)</source>
        <translation>Time per output token (ms)</translation>
    </message>
    <message>
        <source>Sequences of %1, micro batch %2</source>
        <translation>Sequences of %1, micro batch %2</translation>
    </message>
    <message>
        <source>%1 requests at once of %2</source>
        <translation>%1 requests at once of %2</translation>
    </message>
    <message>
        <source>fits</source>
        <translation>fits</translation>
    </message>
    <message>
        <source>this scenario</source>
        <translation>this scenario</translation>
    </message>
    <message>
        <source>Sequence length (tokens)</source>
        <translation>Sequence length (tokens)</translation>
    </message>
    <message>
        <source>Context per request (tokens)</source>
        <translation>Context per request (tokens)</translation>
    </message>
    <message>
        <source>Micro batch</source>
        <translation>Micro batch</translation>
    </message>
    <message>
        <source>Requests at once</source>
        <translation>Requests at once</translation>
    </message>
    <message>
        <source>Memory needed of what is usable</source>
        <translation>Memory needed of what is usable</translation>
    </message>
</context>
<context>
    <name>Report</name>
    <message>
        <source>Date</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>page %1 of %2</source>
        <translation>page %1 of %2</translation>
    </message>
    <message>
        <source>Assumptions that were taken</source>
        <translation>Assumptions that were taken</translation>
    </message>
    <message>
        <source>What the scenario leaves open, the value it was planned with, and where that comes from.</source>
        <translation>What the scenario leaves open, the value it was planned with, and where that comes from.</translation>
    </message>
    <message>
        <source>Input</source>
        <translation>Input</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Value</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Source</translation>
    </message>
    <message>
        <source>default of the program</source>
        <translation>default of the program</translation>
    </message>
    <message>
        <source>default of the engine</source>
        <translation>default of the engine</translation>
    </message>
    <message>
        <source>derived from the plan</source>
        <translation>derived from the plan</translation>
    </message>
    <message>
        <source>chosen by the program</source>
        <translation>chosen by the program</translation>
    </message>
    <message>
        <source>Inputs that were stated</source>
        <translation>Inputs that were stated</translation>
    </message>
    <message>
        <source>Key in files</source>
        <translation>Key in files</translation>
    </message>
    <message>
        <source>Formulas and sources</source>
        <translation>Formulas and sources</translation>
    </message>
    <message>
        <source>Figure</source>
        <translation>Figure</translation>
    </message>
    <message>
        <source>Formula and numbers</source>
        <translation>Formula and numbers</translation>
    </message>
    <message>
        <source>Disclaimer</source>
        <translation>Disclaimer</translation>
    </message>
    <message>
        <source>This document is a planning estimate, not a quotation. Memory follows from the model&apos;s shape and published behaviour of the engines; speed is estimated and carries the bands stated; prices are those of their dates and change. Ask for quotes and measure before committing money.</source>
        <translation>This document is a planning estimate, not a quotation. Memory follows from the model&apos;s shape and published behaviour of the engines; speed is estimated and carries the bands stated; prices are those of their dates and change. Ask for quotes and measure before committing money.</translation>
    </message>
    <message>
        <source>Feasibility study of the compute for a large language model</source>
        <translation>Feasibility study of the compute for a large language model</translation>
    </message>
    <message>
        <source>Business case for the compute of a large language model</source>
        <translation>Business case for the compute of a large language model</translation>
    </message>
    <message>
        <source>Planning estimate, not a quotation · Suanchou %1</source>
        <translation>Planning estimate, not a quotation · Suanchou %1</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Model</translation>
    </message>
    <message>
        <source>Hardware</source>
        <translation>Hardware</translation>
    </message>
    <message>
        <source>%1 × %2, %3</source>
        <translation>%1 × %2, %3</translation>
    </message>
    <message>
        <source>Horizon</source>
        <translation>Horizon</translation>
    </message>
    <message>
        <source>Prices as of</source>
        <translation>Prices as of</translation>
    </message>
    <message>
        <source>Exchange rate</source>
        <translation>Exchange rate</translation>
    </message>
    <message>
        <source>1 USD = %1 CNY</source>
        <translation>1 USD = %1 CNY</translation>
    </message>
    <message>
        <source>Taxes</source>
        <translation>Taxes</translation>
    </message>
    <message>
        <source>Prices as their sources state them; profit tax %1 counted in present values</source>
        <translation>Prices as their sources state them; profit tax %1 counted in present values</translation>
    </message>
    <message>
        <source>Prices as their sources state them; value-added tax not separated; no profit tax</source>
        <translation>Prices as their sources state them; value-added tax not separated; no profit tax</translation>
    </message>
    <message>
        <source>Scenario</source>
        <translation>Scenario</translation>
    </message>
    <message>
        <source>fingerprint %1, Suanchou %2</source>
        <translation>fingerprint %1, Suanchou %2</translation>
    </message>
    <message>
        <source>Conclusion on one page</source>
        <translation>Conclusion on one page</translation>
    </message>
    <message>
        <source>Decision page</source>
        <translation>Decision page</translation>
    </message>
    <message>
        <source>%1 fits on %2: the fullest GPU needs %3.</source>
        <translation>%1 fits on %2: the fullest GPU needs %3.</translation>
    </message>
    <message>
        <source>%1 × %2</source>
        <translation>%1 × %2</translation>
    </message>
    <message>
        <source>%1 does not fit on %2: the fullest GPU would need %3.</source>
        <translation>%1 does not fit on %2: the fullest GPU would need %3.</translation>
    </message>
    <message>
        <source>The purchase of %1 exceeds the budget of %2.</source>
        <translation>The purchase of %1 exceeds the budget of %2.</translation>
    </message>
    <message>
        <source>Buy, rent or call an API</source>
        <translation>Buy, rent or call an API</translation>
    </message>
    <message>
        <source>Key figures</source>
        <translation>Key figures</translation>
    </message>
    <message>
        <source>What stands out:</source>
        <translation>What stands out:</translation>
    </message>
    <message>
        <source>Demand</source>
        <translation>Demand</translation>
    </message>
    <message>
        <source>Demand and service levels</source>
        <translation>Demand and service levels</translation>
    </message>
    <message>
        <source>The task is to train %1.</source>
        <translation>The task is to train %1.</translation>
    </message>
    <message>
        <source>The deployment serves %1 to its users. Utilisation is the busy share of the installed hours; cost per token counts what is produced at that utilisation.</source>
        <translation>The deployment serves %1 to its users. Utilisation is the busy share of the installed hours; cost per token counts what is produced at that utilisation.</translation>
    </message>
    <message>
        <source>Conclusion and recommendation</source>
        <translation>Conclusion and recommendation</translation>
    </message>
    <message>
        <source>Recommendation and approvals</source>
        <translation>Recommendation and approvals</translation>
    </message>
    <message>
        <source>Do not buy this configuration: it does not hold the load. The remedies stand with the warnings.</source>
        <translation>Do not buy this configuration: it does not hold the load. The remedies stand with the warnings.</translation>
    </message>
    <message>
        <source>Decide again when the hardware is busy less than %1 of the hours for a quarter: then renting is cheaper.</source>
        <translation>Decide again when the hardware is busy less than %1 of the hours for a quarter: then renting is cheaper.</translation>
    </message>
    <message>
        <source>The accelerator is export-controlled; settle its delivery before anything else.</source>
        <translation>The accelerator is export-controlled; settle its delivery before anything else.</translation>
    </message>
    <message>
        <source>Measure on rented hardware before buying: speed is estimated, not measured on this very configuration.</source>
        <translation>Measure on rented hardware before buying: speed is estimated, not measured on this very configuration.</translation>
    </message>
    <message>
        <source>Prepared</source>
        <translation>Prepared</translation>
    </message>
    <message>
        <source>Reviewed</source>
        <translation>Reviewed</translation>
    </message>
    <message>
        <source>Approved</source>
        <translation>Approved</translation>
    </message>
    <message>
        <source>80 % band</source>
        <translation>80 % band</translation>
    </message>
    <message>
        <source>a model of %1 parameters</source>
        <translation>a model of %1 parameters</translation>
    </message>
    <message>
        <source>the model of the given configuration</source>
        <translation>the model of the given configuration</translation>
    </message>
    <message>
        <source>Comparison of alternatives</source>
        <translation>Comparison of alternatives</translation>
    </message>
    <message>
        <source>Options</source>
        <translation>Options</translation>
    </message>
    <message>
        <source>Alternatives side by side; in brackets the distance to the first</source>
        <translation>Alternatives side by side; in brackets the distance to the first</translation>
    </message>
    <message>
        <source>Buy, rent and API over the horizon</source>
        <translation>Buy, rent and API over the horizon</translation>
    </message>
    <message>
        <source>What was claimed about this system</source>
        <translation>What was claimed about this system</translation>
    </message>
    <message>
        <source>Assumed for the recalculation: %1</source>
        <translation>Assumed for the recalculation: %1</translation>
    </message>
    <message>
        <source>Published statements, recalculated</source>
        <translation>Published statements, recalculated</translation>
    </message>
    <message>
        <source>Claimed</source>
        <translation>Claimed</translation>
    </message>
    <message>
        <source>Recalculated</source>
        <translation>Recalculated</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>Verdict</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Why</translation>
    </message>
    <message>
        <source>holds</source>
        <translation>holds</translation>
    </message>
    <message>
        <source>roughly holds</source>
        <translation>roughly holds</translation>
    </message>
    <message>
        <source>does not hold</source>
        <translation>does not hold</translation>
    </message>
    <message>
        <source>outdated</source>
        <translation>outdated</translation>
    </message>
    <message>
        <source>cannot be checked</source>
        <translation>cannot be checked</translation>
    </message>
    <message>
        <source>Risks and what helps</source>
        <translation>Risks and what helps</translation>
    </message>
    <message>
        <source>Risks</source>
        <translation>Risks</translation>
    </message>
    <message>
        <source>Degree</source>
        <translation>Degree</translation>
    </message>
    <message>
        <source>What</source>
        <translation>What</translation>
    </message>
    <message>
        <source>What it means</source>
        <translation>What it means</translation>
    </message>
    <message>
        <source>What helps</source>
        <translation>What helps</translation>
    </message>
    <message>
        <source>Prices of accelerators and of their rent fall; a commitment or a purchase keeps today&apos;s.</source>
        <translation>Prices of accelerators and of their rent fall; a commitment or a purchase keeps today&apos;s.</translation>
    </message>
    <message>
        <source>Below the planned utilisation every token costs more: cost per token goes with one over utilisation.</source>
        <translation>Below the planned utilisation every token costs more: cost per token goes with one over utilisation.</translation>
    </message>
    <message>
        <source>What the hardware fetches at the end is uncertain; resale values scatter widely.</source>
        <translation>What the hardware fetches at the end is uncertain; resale values scatter widely.</translation>
    </message>
    <message>
        <source>Investment estimate</source>
        <translation>Investment estimate</translation>
    </message>
    <message>
        <source>Financial case</source>
        <translation>Financial case</translation>
    </message>
    <message>
        <source>No price for the hardware is known, so buying is not costed. Quotes belong here.</source>
        <translation>No price for the hardware is known, so buying is not costed. Quotes belong here.</translation>
    </message>
    <message>
        <source>Bill of materials, typical prices with the range of their sources</source>
        <translation>Bill of materials, typical prices with the range of their sources</translation>
    </message>
    <message>
        <source>A line of the bill has no price; the sum is too low by it.</source>
        <translation>A line of the bill has no price; the sum is too low by it.</translation>
    </message>
    <message>
        <source>Owning, line by line</source>
        <translation>Owning, line by line</translation>
    </message>
    <message>
        <source>What the cost over the horizon is made of</source>
        <translation>What the cost over the horizon is made of</translation>
    </message>
    <message>
        <source>Buying against renting and an API</source>
        <translation>Buying against renting and an API</translation>
    </message>
    <message>
        <source>Economic case</source>
        <translation>Economic case</translation>
    </message>
    <message>
        <source>Paid since the start, month by month</source>
        <translation>Paid since the start, month by month</translation>
    </message>
    <message>
        <source>Buying instead of renting over the horizon</source>
        <translation>Buying instead of renting over the horizon</translation>
    </message>
    <message>
        <source>Figures that do not exist here:</source>
        <translation>Figures that do not exist here:</translation>
    </message>
    <message>
        <source>Basis of the calculation</source>
        <translation>Basis of the calculation</translation>
    </message>
    <message>
        <source>Horizon %1, discount rate %2; sums are nominal, present costs are discounted yearly.</source>
        <translation>Horizon %1, discount rate %2; sums are nominal, present costs are discounted yearly.</translation>
    </message>
    <message>
        <source>Utilisation %1: the share of installed hours in which the deployment is busy. Owned hardware is paid whether busy or not; on-demand and spot rent are billed for busy hours only, a commitment for all hours.</source>
        <translation>Utilisation %1: the share of installed hours in which the deployment is busy. Owned hardware is paid whether busy or not; on-demand and spot rent are billed for busy hours only, a commitment for all hours.</translation>
    </message>
    <message>
        <source>A month has %1 hours, a year 8,760.</source>
        <translation>A month has %1 hours, a year 8,760.</translation>
    </message>
    <message>
        <source>Residual value at the end of the horizon: %1.</source>
        <translation>Residual value at the end of the horizon: %1.</translation>
    </message>
    <message>
        <source>No residual value is counted at the end of the horizon.</source>
        <translation>No residual value is counted at the end of the horizon.</translation>
    </message>
    <message>
        <source>Amounts in other currencies are converted at the catalogue&apos;s rates of %1 (%2).</source>
        <translation>Amounts in other currencies are converted at the catalogue&apos;s rates of %1 (%2).</translation>
    </message>
    <message>
        <source>Not included: buildings, power connection, insurance, financing cost, import duty and training of staff.</source>
        <translation>Not included: buildings, power connection, insurance, financing cost, import duty and training of staff.</translation>
    </message>
    <message>
        <source>Grades of sources: %1: %2 %3: %4 %5: %6 %7: %8 %9: %10</source>
        <translation>Grades of sources: %1: %2 %3: %4 %5: %6 %7: %8 %9: %10</translation>
    </message>
    <message>
        <source>Technical plan</source>
        <translation>Technical plan</translation>
    </message>
    <message>
        <source>Technical sizing</source>
        <translation>Technical sizing</translation>
    </message>
    <message>
        <source>What is deployed</source>
        <translation>What is deployed</translation>
    </message>
    <message>
        <source>Item</source>
        <translation>Item</translation>
    </message>
    <message>
        <source>Choice</source>
        <translation>Choice</translation>
    </message>
    <message>
        <source>Weights</source>
        <translation>Weights</translation>
    </message>
    <message>
        <source>KV cache</source>
        <translation>KV cache</translation>
    </message>
    <message>
        <source>Framework</source>
        <translation>Framework</translation>
    </message>
    <message>
        <source>Engine</source>
        <translation>Engine</translation>
    </message>
    <message>
        <source>Accelerator</source>
        <translation>Accelerator</translation>
    </message>
    <message>
        <source>Memory of one GPU</source>
        <translation>Memory of one GPU</translation>
    </message>
    <message>
        <source>Memory bandwidth</source>
        <translation>Memory bandwidth</translation>
    </message>
    <message>
        <source>Source of its data</source>
        <translation>Source of its data</translation>
    </message>
    <message>
        <source>Layout</source>
        <translation>Layout</translation>
    </message>
    <message>
        <source>Meaning</source>
        <translation>Meaning</translation>
    </message>
    <message>
        <source>Memory of the fullest GPU</source>
        <translation>Memory of the fullest GPU</translation>
    </message>
    <message>
        <source>The load needs %1 of the usable memory of each GPU; %2 stay free.</source>
        <translation>The load needs %1 of the usable memory of each GPU; %2 stay free.</translation>
    </message>
    <message>
        <source>The load needs %1 of the usable memory of each GPU and does not fit.</source>
        <translation>The load needs %1 of the usable memory of each GPU and does not fit.</translation>
    </message>
    <message>
        <source>1 GiB is 1,073,741,824 bytes, 1 GB is 1,000,000,000; makers print GB, drivers GiB.</source>
        <translation>1 GiB is 1,073,741,824 bytes, 1 GB is 1,000,000,000; makers print GB, drivers GiB.</translation>
    </message>
    <message>
        <source>Part</source>
        <translation>Part</translation>
    </message>
    <message>
        <source>How it comes about</source>
        <translation>How it comes about</translation>
    </message>
    <message>
        <source>Of usable</source>
        <translation>Of usable</translation>
    </message>
    <message>
        <source>Needed</source>
        <translation>Needed</translation>
    </message>
    <message>
        <source>Usable</source>
        <translation>Usable</translation>
    </message>
    <message>
        <source>what the engine may plan with</source>
        <translation>what the engine may plan with</translation>
    </message>
    <message>
        <source>Installed</source>
        <translation>Installed</translation>
    </message>
    <message>
        <source>as the driver reports it</source>
        <translation>as the driver reports it</translation>
    </message>
    <message>
        <source>Memory of the fullest GPU against what is usable and installed</source>
        <translation>Memory of the fullest GPU against what is usable and installed</translation>
    </message>
    <message>
        <source>Weights and cache</source>
        <translation>Weights and cache</translation>
    </message>
    <message>
        <source>Duration of the run</source>
        <translation>Duration of the run</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>Speed</translation>
    </message>
    <message>
        <source>No speed is known for this accelerator, so nothing that depends on it is stated.</source>
        <translation>No speed is known for this accelerator, so nothing that depends on it is stated.</translation>
    </message>
    <message>
        <source>All speeds are estimated by a roofline model whose constants are calibrated on published measurements; a band is the interval that held 80 % of measured cases like this one.</source>
        <translation>All speeds are estimated by a roofline model whose constants are calibrated on published measurements; a band is the interval that held 80 % of measured cases like this one.</translation>
    </message>
    <message>
        <source>What one training step spends its time on</source>
        <translation>What one training step spends its time on</translation>
    </message>
    <message>
        <source>What one decode step spends its time on (memory traffic and arithmetic overlap)</source>
        <translation>What one decode step spends its time on (memory traffic and arithmetic overlap)</translation>
    </message>
    <message>
        <source>Latency over throughput, from one request at once to a full cache</source>
        <translation>Latency over throughput, from one request at once to a full cache</translation>
    </message>
    <message>
        <source>Energy and emissions</source>
        <translation>Energy and emissions</translation>
    </message>
    <message>
        <source>Sustainability</source>
        <translation>Sustainability</translation>
    </message>
    <message>
        <source>PUE</source>
        <translation>PUE</translation>
    </message>
    <message>
        <source>Energy follows utilisation between idle and full power, times the facility&apos;s PUE; emissions are location-based, by the grid&apos;s factor.</source>
        <translation>Energy follows utilisation between idle and full power, times the facility&apos;s PUE; emissions are location-based, by the grid&apos;s factor.</translation>
    </message>
</context>
<context>
    <name>WarningText</name>
    <message>
        <source>Does not fit into memory</source>
        <translation>Does not fit into memory</translation>
    </message>
    <message>
        <source>Memory is tight</source>
        <translation>Memory is tight</translation>
    </message>
    <message>
        <source>The context does not fit</source>
        <translation>The context does not fit</translation>
    </message>
    <message>
        <source>Context longer than the model&apos;s</source>
        <translation>Context longer than the model&apos;s</translation>
    </message>
    <message>
        <source>Heads cannot be divided</source>
        <translation>Heads cannot be divided</translation>
    </message>
    <message>
        <source>Tensor parallelism over slow links</source>
        <translation>Tensor parallelism over slow links</translation>
    </message>
    <message>
        <source>Degrees and GPUs disagree</source>
        <translation>Degrees and GPUs disagree</translation>
    </message>
    <message>
        <source>Number format not native</source>
        <translation>Number format not native</translation>
    </message>
    <message>
        <source>No bfloat16</source>
        <translation>No bfloat16</translation>
    </message>
    <message>
        <source>First token too late</source>
        <translation>First token too late</translation>
    </message>
    <message>
        <source>Answers too slow</source>
        <translation>Answers too slow</translation>
    </message>
    <message>
        <source>More requests than can be served</source>
        <translation>More requests than can be served</translation>
    </message>
    <message>
        <source>Requests will queue</source>
        <translation>Requests will queue</translation>
    </message>
    <message>
        <source>Over budget</source>
        <translation>Over budget</translation>
    </message>
    <message>
        <source>No hardware price</source>
        <translation>No hardware price</translation>
    </message>
    <message>
        <source>No rental price</source>
        <translation>No rental price</translation>
    </message>
    <message>
        <source>No API price</source>
        <translation>No API price</translation>
    </message>
    <message>
        <source>Export-controlled</source>
        <translation>Export-controlled</translation>
    </message>
    <message>
        <source>Assumed model shape</source>
        <translation>Assumed model shape</translation>
    </message>
    <message>
        <source>Nominal memory</source>
        <translation>Nominal memory</translation>
    </message>
    <message>
        <source>Old price</source>
        <translation>Old price</translation>
    </message>
    <message>
        <source>Unconfirmed hardware data</source>
        <translation>Unconfirmed hardware data</translation>
    </message>
    <message>
        <source>Slow network</source>
        <translation>Slow network</translation>
    </message>
    <message>
        <source>Much host memory needed</source>
        <translation>Much host memory needed</translation>
    </message>
    <message>
        <source>Speed unknown</source>
        <translation>Speed unknown</translation>
    </message>
    <message>
        <source>No measurement nearby</source>
        <translation>No measurement nearby</translation>
    </message>
    <message>
        <source>The fullest GPU needs %1, but only %2 are usable.</source>
        <translation>The fullest GPU needs %1, but only %2 are usable.</translation>
    </message>
    <message>
        <source>%1 %2 of this type would hold it.</source>
        <translation>%1 %2 of this type would hold it.</translation>
    </message>
    <message>
        <source>Only %1 (%2) of the usable memory is left; a longer prompt or another driver version can exhaust it.</source>
        <translation>Only %1 (%2) of the usable memory is left; a longer prompt or another driver version can exhaust it.</translation>
    </message>
    <message>
        <source>The weights fit, but a request of %1 does not; the longest that fits has %2.</source>
        <translation>The weights fit, but a request of %1 does not; the longest that fits has %2.</translation>
    </message>
    <message>
        <source>The weights fit, but a request of %1 does not.</source>
        <translation>The weights fit, but a request of %1 does not.</translation>
    </message>
    <message>
        <source>Requests may reach %1, but the model was trained for %2; answers get worse beyond that.</source>
        <translation>Requests may reach %1, but the model was trained for %2; answers get worse beyond that.</translation>
    </message>
    <message>
        <source>%1 attention heads cannot be divided evenly over %2; engines refuse this or pad the heads.</source>
        <translation>%1 attention heads cannot be divided evenly over %2; engines refuse this or pad the heads.</translation>
    </message>
    <message>
        <source>Tensor parallelism over %1 leaves the fast link, which joins only %2; every layer then waits for the network.</source>
        <translation>Tensor parallelism over %1 leaves the fast link, which joins only %2; every layer then waits for the network.</translation>
    </message>
    <message>
        <source>The degrees of parallelism multiply to %1, but %2 are stated.</source>
        <translation>The degrees of parallelism multiply to %1, but %2 are stated.</translation>
    </message>
    <message>
        <source>%1 has no arithmetic for %2. The weights stay small, but the GPU computes in 16 bit, so prompts are read no faster.</source>
        <translation>%1 has no arithmetic for %2. The weights stay small, but the GPU computes in 16 bit, so prompts are read no faster.</translation>
    </message>
    <message>
        <source>%1 has no bfloat16. Most models must be converted to FP16, which some do not survive.</source>
        <translation>%1 has no bfloat16. Most models must be converted to FP16, which some do not survive.</translation>
    </message>
    <message>
        <source>The first token takes %1 on average; the target is %2.</source>
        <translation>The first token takes %1 on average; the target is %2.</translation>
    </message>
    <message>
        <source>An output token takes %1 on average; the target is %2.</source>
        <translation>An output token takes %1 on average; the target is %2.</translation>
    </message>
    <message>
        <source>%1 arrive, but the deployment serves at most %2; the queue grows without end.</source>
        <translation>%1 arrive, but the deployment serves at most %2; the queue grows without end.</translation>
    </message>
    <message>
        <source>%1 requests are asked at once, but the cache holds %2; the others wait for their first token.</source>
        <translation>%1 requests are asked at once, but the cache holds %2; the others wait for their first token.</translation>
    </message>
    <message>
        <source>The purchase of %1 exceeds the budget of %2.</source>
        <translation>The purchase of %1 exceeds the budget of %2.</translation>
    </message>
    <message>
        <source>No price for %1 is known, so buying cannot be costed. Enter the price of the hardware.</source>
        <translation>No price for %1 is known, so buying cannot be costed. Enter the price of the hardware.</translation>
    </message>
    <message>
        <source>Nobody in the catalogue rents %1 out, so renting cannot be costed. Enter a price per GPU hour.</source>
        <translation>Nobody in the catalogue rents %1 out, so renting cannot be costed. Enter a price per GPU hour.</translation>
    </message>
    <message>
        <source>No provider in the catalogue hosts this model. Enter API prices to compare with one.</source>
        <translation>No provider in the catalogue hosts this model. Enter API prices to compare with one.</translation>
    </message>
    <message>
        <source>%1 needs an export licence for mainland China; check that it can be delivered.</source>
        <translation>%1 needs an export licence for mainland China; check that it can be delivered.</translation>
    </message>
    <message>
        <source>Only the size of %1 parameters is known. A usual dense shape of %2 layers and width %3 is assumed; cache and speed depend on it.</source>
        <translation>Only the size of %1 parameters is known. A usual dense shape of %2 layers and width %3 is assumed; cache and speed depend on it.</translation>
    </message>
    <message>
        <source>Only the size of the model is known; a usual dense shape is assumed. Cache and speed depend on it.</source>
        <translation>Only the size of the model is known; a usual dense shape is assumed. Cache and speed depend on it.</translation>
    </message>
    <message>
        <source>No source tells how much memory of %1 is usable; %2 of the marketed %3 are planned with.</source>
        <translation>No source tells how much memory of %1 is usable; %2 of the marketed %3 are planned with.</translation>
    </message>
    <message>
        <source>No source tells how much memory of %1 is usable; the marketed figure less 4 % is planned with.</source>
        <translation>No source tells how much memory of %1 is usable; the marketed figure less 4 % is planned with.</translation>
    </message>
    <message>
        <source>A price that this plan rests on is %1 days old. Ask for a new quote.</source>
        <translation>A price that this plan rests on is %1 days old. Ask for a new quote.</translation>
    </message>
    <message>
        <source>A price that this plan rests on is older than 180 days. Ask for a new quote.</source>
        <translation>A price that this plan rests on is older than 180 days. Ask for a new quote.</translation>
    </message>
    <message>
        <source>The data of %1 were recalled rather than read in a datasheet; expect wider errors.</source>
        <translation>The data of %1 were recalled rather than read in a datasheet; expect wider errors.</translation>
    </message>
    <message>
        <source>%1 share one model without a fast network; communication will set the pace.</source>
        <translation>%1 share one model without a fast network; communication will set the pace.</translation>
    </message>
    <message>
        <source>Several nodes share one model without a fast network; communication will set the pace.</source>
        <translation>Several nodes share one model without a fast network; communication will set the pace.</translation>
    </message>
    <message>
        <source>Offloading needs %1 of host memory per node; usual servers have %2.</source>
        <translation>Offloading needs %1 of host memory per node; usual servers have %2.</translation>
    </message>
    <message>
        <source>Offloading needs %1 of host memory per node, more than usual servers have.</source>
        <translation>Offloading needs %1 of host memory per node, more than usual servers have.</translation>
    </message>
    <message>
        <source>No peak rate or bandwidth of %1 is known, so there are no speeds and no cost per token.</source>
        <translation>No peak rate or bandwidth of %1 is known, so there are no speeds and no cost per token.</translation>
    </message>
    <message>
        <source>No published measurement lies near this scenario, so the figures carry no calibrated band.</source>
        <translation>No published measurement lies near this scenario, so the figures carry no calibrated band.</translation>
    </message>
    <message>
        <source>Choose the number of GPUs</source>
        <translation>Choose the number of GPUs</translation>
    </message>
    <message>
        <source>Use %1</source>
        <translation>Use %1</translation>
    </message>
    <message>
        <source>Store the weights as %1</source>
        <translation>Store the weights as %1</translation>
    </message>
    <message>
        <source>Store the cache as %1</source>
        <translation>Store the cache as %1</translation>
    </message>
    <message>
        <source>Serve as many at once as fit</source>
        <translation>Serve as many at once as fit</translation>
    </message>
    <message numerus="yes">
        <source>Serve %n request(s) at once</source>
        <translation>
            <numerusform>Serve %n request at once</numerusform>
            <numerusform>Serve %n requests at once</numerusform>
        </translation>
    </message>
    <message>
        <source>Limit the context to %1</source>
        <translation>Limit the context to %1</translation>
    </message>
    <message>
        <source>Raise the budget to %1</source>
        <translation>Raise the budget to %1</translation>
    </message>
    <message>
        <source>Accept %1</source>
        <translation>Accept %1</translation>
    </message>
    <message>
        <source>Allow %1 to the first token</source>
        <translation>Allow %1 to the first token</translation>
    </message>
    <message>
        <source>Allow %1 per token</source>
        <translation>Allow %1 per token</translation>
    </message>
    <message>
        <source>Prompts of %1</source>
        <translation>Prompts of %1</translation>
    </message>
    <message>
        <source>Answers of %1</source>
        <translation>Answers of %1</translation>
    </message>
    <message>
        <source>Tensor parallelism %1</source>
        <translation>Tensor parallelism %1</translation>
    </message>
    <message>
        <source>Pipeline parallelism %1</source>
        <translation>Pipeline parallelism %1</translation>
    </message>
    <message>
        <source>Data parallelism %1</source>
        <translation>Data parallelism %1</translation>
    </message>
    <message>
        <source>Expert parallelism %1</source>
        <translation>Expert parallelism %1</translation>
    </message>
    <message>
        <source>Context parallelism %1</source>
        <translation>Context parallelism %1</translation>
    </message>
    <message>
        <source>Micro batch %1</source>
        <translation>Micro batch %1</translation>
    </message>
    <message>
        <source>Sequences of %1</source>
        <translation>Sequences of %1</translation>
    </message>
    <message>
        <source>Recompute activations: %1</source>
        <translation>Recompute activations: %1</translation>
    </message>
    <message>
        <source>ZeRO stage %1</source>
        <translation>ZeRO stage %1</translation>
    </message>
    <message>
        <source>Offload: %1</source>
        <translation>Offload: %1</translation>
    </message>
    <message>
        <source>Let the engine use %1 of the memory</source>
        <translation>Let the engine use %1 of the memory</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between parts of a fix</comment>
        <translation>, </translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>Warning</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>Error</translation>
    </message>
</context>
<context>
    <name>suanchou::app::List</name>
    <message>
        <source>Id</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Parameters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Active</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Longest context</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Memory</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bandwidth</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Power</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bytes per element</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Weights</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>KV cache</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Training</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Provider</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Instance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accelerator</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On demand per hour</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Input per M tokens</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Output per M tokens</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>File</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Theme</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Title</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>suanchou::app::PlanTable</name>
    <message>
        <source>Model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Memory</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Placement</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Serving speed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Training speed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Power</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cost</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>suanchou::app::ReportCommand</name>
    <message>
        <source>%1: reports end in %2.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>suanchou::app::ValidationTable</name>
    <message>
        <source>the scenario can&apos;t be planned (%1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no figure has this key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a worked example without a scenario; the tests of the cost model reproduce it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the plan has no such figure for this scenario</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set / group / figure</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cases</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Median error</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>90 % error</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Within 10 %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Within 20 %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In the band</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bias</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not predicted:</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>suanchou::ui::CatalogEntries</name>
    <message>
        <source>Dense model with %1 parameters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By size alone (or type any size)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chosen by the program</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Training</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Usual</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 bit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Base model of LoRA</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Own config.json</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 parameters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 active</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 layers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>hybrid</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sliding window</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>up to %1 tokens</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Assumed: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 usable</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>suanchou::ui::ChartFrame</name>
    <message>
        <source>Chart</source>
        <translation>Chart</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Table</translation>
    </message>
    <message>
        <source>Show these numbers as a chart</source>
        <translation>Show these numbers as a chart</translation>
    </message>
    <message>
        <source>Show this chart&apos;s numbers as a table</source>
        <translation>Show this chart&apos;s numbers as a table</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copy</translation>
    </message>
    <message>
        <source>Copy the table</source>
        <translation>Copy the table</translation>
    </message>
    <message>
        <source>Copy the chart as a picture</source>
        <translation>Copy the chart as a picture</translation>
    </message>
</context>
<context>
    <name>suanchou::ui::CompareModel</name>
    <message>
        <source>Inputs</source>
        <translation>Inputs</translation>
    </message>
    <message>
        <source>Figures</source>
        <translation>Figures</translation>
    </message>
    <message>
        <source>%1 against the baseline</source>
        <translation>%1 against the baseline</translation>
    </message>
    <message>
        <source>differs from the baseline</source>
        <translation>differs from the baseline</translation>
    </message>
    <message>
        <source>%1 (baseline)</source>
        <translation>%1 (baseline)</translation>
    </message>
</context>
<context>
    <name>suanchou::ui::ComparePage</name>
    <message>
        <source>&lt;b&gt;Nothing is pinned yet.&lt;/b&gt;&lt;br&gt;Pin the current scenario, change something, and both stand here side by side: inputs that differ, figures with their distance, and the charts over each other. Up to %1 scenarios can be pinned.</source>
        <translation>&lt;b&gt;Nothing is pinned yet.&lt;/b&gt;&lt;br&gt;Pin the current scenario, change something, and both stand here side by side: inputs that differ, figures with their distance, and the charts over each other. Up to %1 scenarios can be pinned.</translation>
    </message>
    <message>
        <source>&amp;Pin the current scenario</source>
        <translation>&amp;Pin the current scenario</translation>
    </message>
    <message>
        <source>&amp;Baseline:</source>
        <translation>&amp;Baseline:</translation>
    </message>
    <message>
        <source>Show &amp;all inputs</source>
        <translation>Show &amp;all inputs</translation>
    </message>
    <message>
        <source>P&amp;inned:</source>
        <translation>P&amp;inned:</translation>
    </message>
    <message>
        <source>&amp;Load into the editor</source>
        <translation>&amp;Load into the editor</translation>
    </message>
    <message>
        <source>&amp;Unpin</source>
        <translation>&amp;Unpin</translation>
    </message>
    <message>
        <source>Comparison of scenarios</source>
        <translation>Comparison of scenarios</translation>
    </message>
    <message>
        <source>Memory per GPU</source>
        <translation>Memory per GPU</translation>
    </message>
    <message>
        <source>Buy, rent and API over the horizon</source>
        <translation>Buy, rent and API over the horizon</translation>
    </message>
    <message>
        <source>Paid month by month</source>
        <translation>Paid month by month</translation>
    </message>
    <message>
        <source>Part</source>
        <translation>Part</translation>
    </message>
    <message>
        <source>Option</source>
        <translation>Option</translation>
    </message>
    <message>
        <source>%1 (current)</source>
        <translation>%1 (current)</translation>
    </message>
</context>
<context>
    <name>suanchou::ui::CostPage</name>
    <message>
        <source>Buy, rent and API side by side</source>
        <translation>Buy, rent and API side by side</translation>
    </message>
    <message>
        <source>Paid month by month</source>
        <translation>Paid month by month</translation>
    </message>
    <message>
        <source>What the cost is made of</source>
        <translation>What the cost is made of</translation>
    </message>
    <message>
        <source>Bill of materials</source>
        <translation>Bill of materials</translation>
    </message>
    <message>
        <source>Figures of the comparison</source>
        <translation>Figures of the comparison</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>Line</translation>
    </message>
    <message>
        <source>Figure</source>
        <translation>Figure</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Value</translation>
    </message>
</context>
<context>
    <name>suanchou::ui::DialogPrompts</name>
    <message>
        <source>Unsaved changes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the changes to “%1”?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Otherwise they are lost.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save as</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Suanchou scenarios (*.suanchou *.json)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Suanchou scenarios (*.suanchou)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>About Suanchou</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&lt;h3&gt;Suanchou 算筹 %1&lt;/h3&gt;&lt;p&gt;Plans the hardware for running large language models yourself: memory, GPUs, speed, power and cost, and whether to buy, rent or call an API.&lt;/p&gt;&lt;p&gt;Nothing leaves this computer.&lt;/p&gt;&lt;p&gt;Free software under the GNU General Public License, version 3 or later.&lt;/p&gt;</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>suanchou::ui::ExplanationPanel</name>
    <message>
        <source>input %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>input %1, left out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>how it came about</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>computed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no such figure for this scenario.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Formula</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With numbers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What went in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Source of the formula</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Explanation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>‹ Back</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>suanchou::ui::FieldRow</name>
    <message>
        <source>Changed. Back to %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back to %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>suanchou::ui::FieldText</name>
    <message>
        <source>Inference service</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pre-training</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Full fine-tuning</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Other</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>AdamW, fused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>AdamW, distributed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>AdamW, 8 bit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>AdamW, 4 bit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>AdamW, BF16 moments</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>AdamW, paged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>AdamW, paged, 8 bit, in backward</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>AdamW, in backward</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>AdamW, 8 bit, in backward</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>GaLore, per parameter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chinese yuan (CNY)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>US dollar (USD)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Euro (EUR)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Japanese yen (JPY)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pound sterling (GBP)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hong Kong dollar (HKD)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Singapore dollar (SGD)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Indian rupee (INR)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>South Korean won (KRW)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New Taiwan dollar (TWD)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Australian dollar (AUD)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Canadian dollar (CAD)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Malaysian ringgit (MYR)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Swiss franc (CHF)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Server, live users</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Offline batch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One user at a time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None</source>
        <comment>recompute</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Selective</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Full</source>
        <comment>recompute</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Parameters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Optimizer states</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Activations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Parameters and activations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Straight line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>MACRS, 5 years</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On demand</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 year reserved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>3 years reserved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>5 years reserved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Spot</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As released</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Auto</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>FP8, blocks of 128</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>FP8, feed-forward only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>INT4, groups of 128</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>INT4, groups of 32</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>BF16, mixed precision</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>BF16 throughout</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>FP8, mixed precision</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>NVFP4, mixed precision</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As many as fit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None</source>
        <comment>offload</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not set</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None</source>
        <comment>list</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What this scenario is called in comparisons and reports.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A model of the catalogue, whose exact shape is known, or a size alone such as 70B; then the shape of a usual dense model of that size is assumed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How the weights are stored. 4-bit formats take about a quarter of the memory of BF16. “As released” is the format of the published files.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How keys and values of past tokens are stored. FP8 halves the cache against BF16. Auto follows the engine&apos;s default.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Serving requests, or one of four kinds of training. Memory, speed and cost follow from it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The program that serves the model. It decides how much memory is set aside and how fast steps run.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Server: users come and go. Offline: all requests are queued at once. One user at a time: no batching.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Prompt tokens of one request, the whole history of a chat included.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tokens that the model writes for one request, its reasoning included.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Requests that are being answered at the same moment, over all replicas. Each holds its own KV cache.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Requests that arrive per second. When set, the load is open: concurrency follows from it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Longest context that the engine is started for. Left out: input plus output.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Most tokens that the engine works on in one step. Larger is faster for prompts and takes more working memory.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Most requests that the engine puts into one step.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Share of the GPU&apos;s memory that the engine may take. vLLM takes 0.9 unless told otherwise.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Longest acceptable time to the first token. Missing it gives a warning.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Longest acceptable time per further token. 50 ms are 20 tokens per second for each user.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The program that trains. It decides which copies are kept and how states are divided.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tokens that are trained on, over all epochs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tokens in one training sequence. Activations grow with it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sequences that one GPU works on at once.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sequences per optimizer step, over all GPUs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>AdamW keeps two moments of every trained parameter; 8-bit and factored ones keep less.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Activations that are computed again in the backward pass instead of being stored. Full recompute costs about a third more arithmetic.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is divided among data-parallel GPUs: 1 optimizer states, 2 also gradients, 3 also parameters (as FSDP does).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is kept in the host&apos;s memory instead of the GPU&apos;s. Slower, but fits.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rank of the adapters. Higher ranks train more parameters.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The GPU or accelerator. Auto looks for the cheapest one that does it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>GPUs in the whole deployment. Auto takes the fewest that hold the model and its load.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Memory of one GPU as the driver reports it. Left out: the catalogue&apos;s figure for the accelerator.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>GPUs in one server. Left out: what the usual server of this accelerator holds.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ways each layer is divided. Best kept inside one fast-link domain, and a divisor of the attention heads.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stages into which the layers are divided.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copies that work on different requests or batches.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ways the experts of a mixture-of-experts model are divided.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ways one long sequence is divided.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Currency of the amounts below. What is shown elsewhere can be switched in the View menu.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time over which buying, renting and calling an API are compared.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Busy share of the installed hours. Owned hardware is paid whether busy or not, on-demand rent only while busy.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What a later payment is worth less per year; for present values.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hours that a month is reckoned with; 730 is a twelfth of a year.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tax on profits, against which cost and depreciation are deducted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sustained output tokens per second of the whole deployment. Left out: the predicted rate.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Input tokens per month that are really needed; for the API&apos;s price. Left out: what the deployment handles at its utilisation.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Share of the input that an API bills at its price for cached input.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Output tokens per month that are really needed. Left out: what the deployment gives at its utilisation.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Growth of the demand per year.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Price of everything that is bought. Left out: the bill of materials with the catalogue&apos;s prices.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your own lines, added up instead of the catalogue&apos;s bill of materials.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Most that may be spent on buying. Exceeding it gives a warning.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Share of the purchase price that the hardware still brings in the end.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Share of its value that the hardware keeps from one year to the next.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Years over which the purchase is written off.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How the purchase is written off for tax.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Power of all servers at full load. Left out: added up from the hardware.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Share of the full power that idle hardware draws.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Power of the whole facility over the power of the servers: 1.1 liquid cooling, 1.3 a good hall, 1.6 a small server room.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Price of electricity. Left out: the region&apos;s business tariff.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>24 prices, one for each hour of the day, instead of one price.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rent for data-centre space per kW and month.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rent for data-centre space per month, as one amount.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Service contract and spare parts per year, as a share of the purchase.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>People who run it, per year.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Software licences per GPU and year.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cost of moving to newer models, per year.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Anything else that is paid by the hour.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Anything else that is paid by the year.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Price of one GPU for one hour. Left out: the catalogue&apos;s offer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Price of one whole server for one hour, where it is rented that way.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>GPUs to rent. Left out: as many as the plan needs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Servers to rent. Left out: as many as the plan needs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On demand and spot bill busy hours only; a commitment bills every hour of the year.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Discount on the list price.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hours per year that on-demand and spot rent are billed for at full use.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Work that is lost and repeated when spot machines are taken away.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How rents change per year; −15% means that they fall.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rented storage per month.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Traffic out of the cloud per month.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Price of a million input tokens. Left out: the catalogue&apos;s price for the model.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Price of a million input tokens that the provider has in its cache.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Price of a million output tokens. Left out: the catalogue&apos;s price for the model.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How API prices change per year; they have been falling.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CO₂ that the grid emits per kWh. Left out: the region&apos;s average.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CO₂ from making the hardware.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Weights</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>KV cache</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Task</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Engine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Load</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Input length</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Output length</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Concurrency</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Request rate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Context limit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tokens per batch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sequences per batch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Memory share</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>TTFT target</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>TPOT target</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Framework</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Training tokens</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sequence length</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Micro-batch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Global batch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Optimizer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recompute</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ZeRO stage</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Offload</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>LoRA rank</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accelerator</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Number of GPUs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Usable memory</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>GPUs per node</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tensor parallel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pipeline parallel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Data parallel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Expert parallel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Context parallel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Currency</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Horizon</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Utilisation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Discount rate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hours per month</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tax rate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Throughput</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Input demand</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cached input</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Output demand</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Demand growth</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Purchase price</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Price list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Budget</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Salvage value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Value kept per year</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Depreciation time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Depreciation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>IT power</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Idle power</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PUE</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Electricity price</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Price by hour</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Colocation per kW</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Colocation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Maintenance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Staff</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Licences</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Model updates</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Other per hour</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Other per year</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rent per GPU</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rent per node</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rented GPUs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rented nodes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Commitment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rent discount</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hours per year</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Interruptions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rent drift</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rented storage</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Outbound traffic</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>API input</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>API cached input</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>API output</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>API price drift</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Grid emissions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Embodied emissions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Precision</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scenario</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Training</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hardware</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Finance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Buy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>API</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>suanchou::ui::Format</name>
    <message>
        <source>tokens</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>requests</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>requests/s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ms</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>GPUs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>years</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>hours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>tokens/s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>tokens/month</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>h</source>
        <comment>hour</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>month</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>year</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>GPU·h</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>GPU·year</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>kW·month</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>M tokens</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 parameters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>own config.json</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 prices</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%1 lines, %2</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>%1/token</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%1 tokens</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 GPUs</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 nodes</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 months</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 years</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 µs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 h</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%1 days</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>%1 tokens/s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 requests/s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>yes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 GPU hours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 tokens/month</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>B/token</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>s</source>
        <comment>second</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>GPU hours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>months</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CNY</source>
        <comment>unit after a power of ten</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>USD</source>
        <comment>unit after a power of ten</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>µs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>min</source>
        <comment>minute</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 bytes</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>suanchou::ui::Headline</name>
    <message>
        <source>Memory per GPU</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Does not fit: %1 too much</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fits, %1 free</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>GPUs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 replicas</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time to first token</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>then %1 per token</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Throughput</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 at once, %2 each</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Training time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tokens per GPU</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>MFU %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Buy, %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 to buy, then %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rent, %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 while it runs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Buying pays off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>saves %1 against rent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>from %1 utilisation on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Own, per million tokens</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>rent %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>API %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>suanchou::ui::ListDialog</name>
    <message>
        <source>Clear</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is no number.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All 24 hours need a price.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>suanchou::ui::ListRow</name>
    <message>
        <source>%1 …</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>suanchou::ui::MainWindow</name>
    <message>
        <source>Reset to defaults</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open &amp;recent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>E&amp;xamples</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Currency</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tool bar</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;New</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Open…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save &amp;as…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Export report…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Pin scenario</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put this scenario aside to compare others with it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Re&amp;set to defaults</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Yuan (¥)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>US dollar ($)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As the &amp;system</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Explanation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show how a figure came about</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>S&amp;witch language</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>S&amp;witch light and dark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Keyboard shortcuts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;About Suanchou</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No files yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No examples</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Undo: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Redo: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The report was written to %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Memory</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Speed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cost</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compare</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New scenario</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Prices as of %1 · $1 = ¥%2 (%3) · %4 models, %5 accelerators</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>scenario</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a list and search in it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>typing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Numbers take 8k, 1.2M, 80GB, 2 s, 50%, 1.2万</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>suanchou::ui::MemoryPage</name>
    <message>
        <source>Take a point of the memory map</source>
        <translation>Take a point of the memory map</translation>
    </message>
    <message>
        <source>Memory per GPU</source>
        <translation>Memory per GPU</translation>
    </message>
    <message>
        <source>What takes the memory</source>
        <translation>What takes the memory</translation>
    </message>
    <message>
        <source>Key figures of memory</source>
        <translation>Key figures of memory</translation>
    </message>
    <message>
        <source>How far it can grow</source>
        <translation>How far it can grow</translation>
    </message>
    <message>
        <source>Part</source>
        <translation>Part</translation>
    </message>
    <message>
        <source>Each GPU needs at most %1; %2 of the usable memory stay free.</source>
        <translation>Each GPU needs at most %1; %2 of the usable memory stay free.</translation>
    </message>
    <message>
        <source>Does not fit: the fullest GPU needs %1, which is %2 more than it has.</source>
        <translation>Does not fit: the fullest GPU needs %1, which is %2 more than it has.</translation>
    </message>
    <message>
        <source>Darker: fuller. The line is the last that fits on %1. Click a cell to take it over.</source>
        <translation>Darker: fuller. The line is the last that fits on %1. Click a cell to take it over.</translation>
    </message>
    <message>
        <source>Needed</source>
        <translation>Needed</translation>
    </message>
    <message>
        <source>Usable</source>
        <translation>Usable</translation>
    </message>
    <message>
        <source>Installed</source>
        <translation>Installed</translation>
    </message>
    <message>
        <source>Memory of one GPU as the driver reports it.</source>
        <translation>Memory of one GPU as the driver reports it.</translation>
    </message>
    <message>
        <source>Formula</source>
        <translation>Formula</translation>
    </message>
    <message>
        <source>Of usable</source>
        <translation>Of usable</translation>
    </message>
    <message>
        <source>Host memory per node for offloading</source>
        <translation>Host memory per node for offloading</translation>
    </message>
    <message>
        <source>Figure</source>
        <translation>Figure</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Value</translation>
    </message>
</context>
<context>
    <name>suanchou::ui::MessageBar</name>
    <message>
        <source>Close this message</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>suanchou::ui::PickerRow</name>
    <message>
        <source>Search, or type a size such as 34B</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>suanchou::ui::Presets</name>
    <message>
        <source>Light inference, INT4</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>4-bit weights, a few users: the least hardware that answers well.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>High-performance inference, FP16</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>16-bit weights, many users, answers without delay.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Long context</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whole books or repositories as input; the cache in FP8.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Batch generation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All requests are queued; throughput counts, waiting does not.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>LoRA fine-tuning</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A small adapter is trained over frozen 16-bit weights.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>QLoRA fine-tuning</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A small adapter over frozen 4-bit weights: the least memory to train with.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Full fine-tuning</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every weight is trained, states divided as in ZeRO-3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pre-training</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From nothing, on a trillion tokens, with Megatron-LM.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>suanchou::ui::ReportDialog</name>
    <message>
        <source>Export report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Style</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Feasibility study</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Business case</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Choose a file…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PDF document (*.pdf)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Web page (*.html)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Markdown (*.md)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Spreadsheet (*.xlsx)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Comma-separated values (*.csv)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>suanchou::ui::ScenarioForm</name>
    <message>
        <source>Show fewer</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Show %n more</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Sets task, precision, lengths and layout at once</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Preset</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Preset</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Own settings</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>suanchou::ui::Session</name>
    <message>
        <source>Suggested change</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pinned scenario</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>suanchou::ui::SpeedPage</name>
    <message>
        <source>Figures of speed</source>
        <translation>Figures of speed</translation>
    </message>
    <message>
        <source>Latency over throughput</source>
        <translation>Latency over throughput</translation>
    </message>
    <message>
        <source>Each line runs from one request at once to as many as the cache holds.</source>
        <translation>Each line runs from one request at once to as many as the cache holds.</translation>
    </message>
    <message>
        <source>One prefill step</source>
        <translation>One prefill step</translation>
    </message>
    <message>
        <source>Part</source>
        <translation>Part</translation>
    </message>
    <message>
        <source>No speed is known for this accelerator.</source>
        <translation>No speed is known for this accelerator.</translation>
    </message>
    <message>
        <source>The run takes %1 on %2, at a model FLOPs utilisation of %3.</source>
        <translation>The run takes %1 on %2, at a model FLOPs utilisation of %3.</translation>
    </message>
    <message>
        <source>With %1 requests at once a user waits %2 for the first token and then reads %3; together that is %4.</source>
        <translation>With %1 requests at once a user waits %2 for the first token and then reads %3; together that is %4.</translation>
    </message>
    <message>
        <source>Figure</source>
        <translation>Figure</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Value</translation>
    </message>
    <message>
        <source>80 % band</source>
        <translation>80 % band</translation>
    </message>
    <message>
        <source>One training step</source>
        <translation>One training step</translation>
    </message>
    <message>
        <source>One decode step</source>
        <translation>One decode step</translation>
    </message>
    <message>
        <source>Memory traffic and arithmetic overlap, so the whole step is shorter than the sum of its parts.</source>
        <translation>Memory traffic and arithmetic overlap, so the whole step is shorter than the sum of its parts.</translation>
    </message>
</context>
<context>
    <name>suanchou::ui::WarningsBar</name>
    <message>
        <source>The figures are those of the last valid input. %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n note(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Show fewer</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
