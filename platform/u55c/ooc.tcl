# Builds the kernel alone, out of context, up to routing: does it fit, and is it fast enough?
#
#   vivado -mode batch -source ooc.tcl
#   SAIF=activity.saif SAIF_STRIP=top/gdn_kernel vivado -mode batch -source ooc.tcl
#
# Reports and checkpoints go to reports/. SAIF is switching activity from a simulation, and
# SAIF_STRIP the kernel's path in it; without it the power report assumes Vivado's default activity.

set here [file normalize [file dirname [info script]]]
source [file join $here design.tcl]
set reports [file join $here reports]
file mkdir $reports

create_project -in_memory -part $part
set handle [open [file join $here filelist.f]]
foreach name [split [string trim [read $handle]] \n] {
    read_verilog [file join $here $name]
}
close $handle
read_xdc -mode out_of_context [file join $here clocks.xdc]

# `rebuilt`: DSP cascades run from one module into the next, so synthesis must see across them.
# Equal registers are copies that are meant, each with its own loads. SYNTHESIS: of each multiply-add
# the text that is one DSP48E2.
synth_design -top $top -part $part -mode out_of_context -flatten_hierarchy rebuilt \
    -keep_equivalent_registers -verilog_define SYNTHESIS
read_xdc [file join $here floorplan.xdc]
write_checkpoint -force [file join $reports synth.dcp]
report_utilization -hierarchical -hierarchical_depth 4 \
    -file [file join $reports synth_utilization.rpt]

report_high_fanout_nets -max_nets 50 -file [file join $reports synth_fanout.rpt]
report_methodology -file [file join $reports synth_methodology.rpt]

# What has to be true before placement is worth its hours; all that is not is said at once.
set wrong {}
proc count {what} { llength [get_cells -quiet -hierarchical -filter $what] }
proc expect {what found wanted} {
    global wrong
    if {$found != $wanted} { lappend wrong "$what: $found, not $wanted" }
}
set lanes {REF_NAME == DSP48E2 && NAME =~ */rank_*/lane_*}
expect "DSP48E2 of the lanes" [count $lanes] $lane_dsps
foreach register {AREG BREG MREG PREG} {
    expect "DSP48E2 of the lanes without $register" [count "$lanes && $register == 0"] 0
}
set pins [get_pins -quiet -of_objects [get_cells -quiet -hierarchical -filter $lanes] \
    -filter {REF_PIN_NAME == PCIN[0]}]
expect "DSP48E2 of the lanes on the wires of a cascade" \
    [llength [get_nets -quiet -of_objects $pins -filter {TYPE == SIGNAL}]] $chained_dsps
expect "CARRY8 in a lane" [count {REF_NAME == CARRY8 && NAME =~ */rank_*/lane_*}] 0
expect "URAM288" [count {REF_NAME == URAM288}] $urams
set brams [expr {[count {REF_NAME == RAMB36E2 && NAME =~ */engine_*}]
                 + [count {REF_NAME == RAMB18E2 && NAME =~ */engine_*}] / 2.0}]
if {$brams > $engine_brams} {
    lappend wrong "block RAM of the engines: $brams, more than $engine_brams"
}
if {[llength $wrong]} { error "synthesis:\n    [join $wrong "\n    "]" }

opt_design -directive Explore
place_design -directive SSI_SpreadLogic_high
report_design_analysis -congestion -complexity -file [file join $reports placed_congestion.rpt]
phys_opt_design -directive AggressiveExplore
write_checkpoint -force [file join $reports placed.dcp]
route_design -directive Explore
phys_opt_design -directive AggressiveExplore
write_checkpoint -force [file join $reports routed.dcp]

report_utilization -hierarchical -hierarchical_depth 4 -file [file join $reports utilization.rpt]
report_utilization -slr -file [file join $reports utilization_slr.rpt]
report_timing_summary -max_paths 20 -report_unconstrained -warn_on_violation \
    -file [file join $reports timing.rpt]
if {[info exists ::env(SAIF)] && $::env(SAIF) ne ""} {
    set strip $top
    if {[info exists ::env(SAIF_STRIP)] && $::env(SAIF_STRIP) ne ""} {
        set strip $::env(SAIF_STRIP)
    }
    read_saif -strip_path $strip -out_file [file join $reports saif_unmatched.txt] $::env(SAIF)
}
report_power -file [file join $reports power.rpt]
close_project
