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
synth_design -top $top -part $part -mode out_of_context -flatten_hierarchy rebuilt
read_xdc [file join $here floorplan.xdc]
write_checkpoint -force [file join $reports synth.dcp]
report_utilization -hierarchical -hierarchical_depth 4 \
    -file [file join $reports synth_utilization.rpt]

opt_design -directive Explore
place_design -directive Explore
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
