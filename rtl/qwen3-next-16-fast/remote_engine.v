// An engine in another SLR, behind register slices that may cross a border each.
//
// slice_0 lies beside the rest of the kernel, the last one beside the engine.
//
// params RemoteEngineParams(engine=EngineParams(format=StateFormat(mantissa=24, operand=18,
//        update_frac=20, rows_per_word=3, guard=4), key_dim=128, value_dim=128, group=2, states=2,
//        state_ram=StateRam.BLOCK), slices=3)
//
// Generated from gdn_core/engine/slice.py; do not edit.
module remote_engine (
  input wire clk, rst,
  input wire [1153:0] operands,
  input wire operands_push,
  output wire operands_taken,
  input wire [511:0] words,
  input wire [1:0] words_push,
  output wire [1:0] words_taken,
  input wire [10:0] job,
  input wire job_push,
  input wire [170:0] scalars,
  input wire [1:0] scalars_push,
  output wire scalars_taken,
  output wire [513:0] out__0, out__1,
  output wire [1:0] out_push,
  input wire [1:0] out_taken,
  output wire [1:0] overflows,
  output wire busy
);
  wire engine__busy, engine__job_push, engine__operands_push, engine__operands_taken,
    engine__scalars_taken, slice_0__engine__busy, slice_0__engine__job_push,
    slice_0__engine__operands_push, slice_0__engine__operands_taken, slice_0__engine__scalars_taken,
    slice_0__reset, slice_1__engine__busy, slice_1__engine__job_push,
    slice_1__engine__operands_push, slice_1__engine__operands_taken, slice_1__engine__scalars_taken,
    slice_1__reset, slice_2__reset;
  wire [10:0] engine__job, slice_0__engine__job, slice_1__engine__job;
  wire [1153:0] engine__operands, slice_0__engine__operands, slice_1__engine__operands;
  wire [513:0] engine__out__0, engine__out__1, slice_0__engine__out__0, slice_0__engine__out__1,
    slice_1__engine__out__0, slice_1__engine__out__1;
  wire [1:0] engine__out_push, engine__out_taken, engine__overflows, engine__scalars_push,
    engine__words_push, engine__words_taken, slice_0__engine__out_push, slice_0__engine__out_taken,
    slice_0__engine__overflows, slice_0__engine__scalars_push, slice_0__engine__words_push,
    slice_0__engine__words_taken, slice_1__engine__out_push, slice_1__engine__out_taken,
    slice_1__engine__overflows, slice_1__engine__scalars_push, slice_1__engine__words_push,
    slice_1__engine__words_taken;
  wire [170:0] engine__scalars, slice_0__engine__scalars, slice_1__engine__scalars;
  wire [511:0] engine__words, slice_0__engine__words, slice_1__engine__words;
  engine engine (
    .clk(clk), .rst(slice_2__reset), .operands(engine__operands),
    .operands_push(engine__operands_push), .operands_taken(engine__operands_taken),
    .words(engine__words), .words_push(engine__words_push), .words_taken(engine__words_taken),
    .job(engine__job), .job_push(engine__job_push), .scalars(engine__scalars),
    .scalars_push(engine__scalars_push), .scalars_taken(engine__scalars_taken),
    .out__0(engine__out__0), .out__1(engine__out__1), .out_push(engine__out_push),
    .out_taken(engine__out_taken), .overflows(engine__overflows), .busy(engine__busy)
  );
  engine_slice slice_0 (
    .clk(clk), .rst(rst), .rest__operands(operands), .rest__operands_push(operands_push),
    .rest__operands_taken(operands_taken), .rest__words(words), .rest__words_push(words_push),
    .rest__words_taken(words_taken), .rest__job(job), .rest__job_push(job_push),
    .rest__scalars(scalars), .rest__scalars_push(scalars_push), .rest__scalars_taken(scalars_taken),
    .rest__out__0(out__0), .rest__out__1(out__1), .rest__out_push(out_push),
    .rest__out_taken(out_taken), .rest__overflows(overflows), .rest__busy(busy),
    .engine__operands(slice_0__engine__operands),
    .engine__operands_push(slice_0__engine__operands_push),
    .engine__operands_taken(slice_0__engine__operands_taken),
    .engine__words(slice_0__engine__words), .engine__words_push(slice_0__engine__words_push),
    .engine__words_taken(slice_0__engine__words_taken), .engine__job(slice_0__engine__job),
    .engine__job_push(slice_0__engine__job_push), .engine__scalars(slice_0__engine__scalars),
    .engine__scalars_push(slice_0__engine__scalars_push),
    .engine__scalars_taken(slice_0__engine__scalars_taken),
    .engine__out__0(slice_0__engine__out__0), .engine__out__1(slice_0__engine__out__1),
    .engine__out_push(slice_0__engine__out_push), .engine__out_taken(slice_0__engine__out_taken),
    .engine__overflows(slice_0__engine__overflows), .engine__busy(slice_0__engine__busy),
    .reset(slice_0__reset)
  );
  engine_slice slice_1 (
    .clk(clk), .rst(slice_0__reset), .rest__operands(slice_0__engine__operands),
    .rest__operands_push(slice_0__engine__operands_push),
    .rest__operands_taken(slice_0__engine__operands_taken), .rest__words(slice_0__engine__words),
    .rest__words_push(slice_0__engine__words_push),
    .rest__words_taken(slice_0__engine__words_taken), .rest__job(slice_0__engine__job),
    .rest__job_push(slice_0__engine__job_push), .rest__scalars(slice_0__engine__scalars),
    .rest__scalars_push(slice_0__engine__scalars_push),
    .rest__scalars_taken(slice_0__engine__scalars_taken), .rest__out__0(slice_0__engine__out__0),
    .rest__out__1(slice_0__engine__out__1), .rest__out_push(slice_0__engine__out_push),
    .rest__out_taken(slice_0__engine__out_taken), .rest__overflows(slice_0__engine__overflows),
    .rest__busy(slice_0__engine__busy), .engine__operands(slice_1__engine__operands),
    .engine__operands_push(slice_1__engine__operands_push),
    .engine__operands_taken(slice_1__engine__operands_taken),
    .engine__words(slice_1__engine__words), .engine__words_push(slice_1__engine__words_push),
    .engine__words_taken(slice_1__engine__words_taken), .engine__job(slice_1__engine__job),
    .engine__job_push(slice_1__engine__job_push), .engine__scalars(slice_1__engine__scalars),
    .engine__scalars_push(slice_1__engine__scalars_push),
    .engine__scalars_taken(slice_1__engine__scalars_taken),
    .engine__out__0(slice_1__engine__out__0), .engine__out__1(slice_1__engine__out__1),
    .engine__out_push(slice_1__engine__out_push), .engine__out_taken(slice_1__engine__out_taken),
    .engine__overflows(slice_1__engine__overflows), .engine__busy(slice_1__engine__busy),
    .reset(slice_1__reset)
  );
  engine_slice slice_2 (
    .clk(clk), .rst(slice_1__reset), .rest__operands(slice_1__engine__operands),
    .rest__operands_push(slice_1__engine__operands_push),
    .rest__operands_taken(slice_1__engine__operands_taken), .rest__words(slice_1__engine__words),
    .rest__words_push(slice_1__engine__words_push),
    .rest__words_taken(slice_1__engine__words_taken), .rest__job(slice_1__engine__job),
    .rest__job_push(slice_1__engine__job_push), .rest__scalars(slice_1__engine__scalars),
    .rest__scalars_push(slice_1__engine__scalars_push),
    .rest__scalars_taken(slice_1__engine__scalars_taken), .rest__out__0(slice_1__engine__out__0),
    .rest__out__1(slice_1__engine__out__1), .rest__out_push(slice_1__engine__out_push),
    .rest__out_taken(slice_1__engine__out_taken), .rest__overflows(slice_1__engine__overflows),
    .rest__busy(slice_1__engine__busy), .engine__operands(engine__operands),
    .engine__operands_push(engine__operands_push), .engine__operands_taken(engine__operands_taken),
    .engine__words(engine__words), .engine__words_push(engine__words_push),
    .engine__words_taken(engine__words_taken), .engine__job(engine__job),
    .engine__job_push(engine__job_push), .engine__scalars(engine__scalars),
    .engine__scalars_push(engine__scalars_push), .engine__scalars_taken(engine__scalars_taken),
    .engine__out__0(engine__out__0), .engine__out__1(engine__out__1),
    .engine__out_push(engine__out_push), .engine__out_taken(engine__out_taken),
    .engine__overflows(engine__overflows), .engine__busy(engine__busy), .reset(slice_2__reset)
  );
endmodule
