# Constraints, synthesis to routing, reports; see standin.tcl.

# XDC is not all of Tcl: constraints and what finds their objects, no variables, no loops.
proc read_xdc {args} {
    set given [options read_xdc {flags -unmanaged values -mode least 1 most 1} $args]
    must {$::state(project)} "read_xdc: no project is open"
    must {[of $given -mode out_of_context] eq "out_of_context"} "read_xdc: [of $given -mode]"
    set command ""
    foreach line [split [readable [operand $given]] \n] {
        append command $line \n
        if {![info complete $command]} continue
        set first [lindex [split [string trim $command]] 0]
        must {[string match "#*" $first] || $first in {{} create_clock set_property set_input_delay
            set_output_delay create_pblock resize_pblock add_cells_to_pblock}} \
            "read_xdc: $first may not stand in an XDC file"
        # Before synthesis there are no cells and no clock: those files wait for it.
        if {$::state(stage) == 0} { lappend ::state(later) $command } else {
            vivado eval $command
        }
        set command ""
    }
    must {[string trim $command] eq ""} "read_xdc: the last command has no end"
}

proc get_ports {args} {
    set given [options get_ports {values -filter most 1} $args]
    if {[has $given -filter]} {
        must {[regexp {^DIRECTION == IN && NAME != (\w+)$} [of $given -filter] - but]} \
            "get_ports: -filter [of $given -filter]"
        must {[dict exists [ports] $but]} "no port is called $but"
        return ports:inputs
    }
    must {[dict exists [ports] [operand $given]]} "no port is called [operand $given]"
    return port:[operand $given]
}

proc all_outputs {args} { options all_outputs {} $args; return ports:outputs }

proc create_clock {args} {
    set given [options create_clock {values {-name -period -waveform} needs {-name -period} least 1
        most 1} $args]
    must {[lindex [dict get [ports] [an [operand $given] port]] 0] eq "input"} "no clock input"
    must {[of $given -period] > 0} "create_clock: -period [of $given -period]"
    lappend ::steps [list clock [of $given -name] [of $given -period]]
}

proc delay {command words} {
    set given [options $command {values {-clock -max -min} needs -clock least 2 most 2} $words]
    must {[lsearch -glob $::steps "clock [of $given -clock] *"] >= 0} "$command: no such clock"
    must {[string is double -strict [operand $given]]} "$command: [operand $given]"
    an [operand $given 1] ports
}
proc set_input_delay {args} { delay set_input_delay $args }
proc set_output_delay {args} { delay set_output_delay $args }

proc get_cells {args} {
    set given [options get_cells {flags -hierarchical values -filter most 1} $args]
    must {$::state(stage) > 0} "get_cells: no design is open"
    set all [tree $::state(top) $::state(prefix) 3]
    set found {}
    if {[has $given -hierarchical] && [regexp {^REF_NAME == } [of $given -filter]]} {
        return [primitives [of $given -filter]]
    }
    if {[has $given -hierarchical]} {
        if {[regexp {^PARENT =~ (\S+) && PRIMITIVE_GROUP == REGISTER$} [of $given -filter] - at]} {
            foreach pair [flops $::state(top) [string trimright $::state(prefix) /] 3] {
                if {[string match $at [lindex $pair 0]]} { lappend found flop:[join $pair /] }
            }
        } else {
            must {[regexp {^NAME =~ (\S+)$} [of $given -filter] - at]} "get_cells: -filter"
            foreach cell $all { if {[string match $at $cell]} { lappend found cell:$cell } }
        }
    } else {
        foreach cell [operand $given] {
            if {$cell in $all} { lappend found cell:$cell } elseif {![has $given -quiet]} {
                error "no cell is called $cell"
            }
        }
    }
    if {![llength $found] && ![has $given -quiet]} { error "no cells: $args" }
    return $found
}

# Primitives: of each multiply-add in a lane one DSP48E2, as its text describes it; and whatever
# STANDIN_NETLIST says, which stands before one of the same name.
proc netlist {} {
    if {[info exists ::cells]} { return $::cells }
    set made {}
    if {[info exists ::env(STANDIN_NETLIST)]} {
        foreach {ref name properties} $::env(STANDIN_NETLIST) {
            dict set made $name [dict merge [dict create REF_NAME $ref] $properties]
        }
    }
    set all [macs $::state(top) [string trimright $::state(prefix) /] ""]
    foreach {name chained} $all {
        if {[dict exists $made $name]} continue
        dict set made $name [dict create REF_NAME DSP48E2 AREG 1 BREG 1 MREG 1 PREG 1 PCIN $chained]
    }
    set ::cells $made
}

# {path chained ...} of the multiply-adds below `module`. Those of rank_0 begin the chains, and of
# rank_1 the rows that rank_0, which may be short, does not have.
proc macs {module path rank} {
    set found {}
    dict for {cell of} [dict get $::modules($module) cells] {
        set here [string trimleft $path/$cell /]
        if {[regexp {^rank_(\d+)$} $cell - number]} { set rank $number }
        if {$cell eq "rank_0"} { regexp {^rank_(\d+)_rows} $of - ::short }
        if {[string match mac_* $of]} {
            if {[regexp {/head_\d+/lane_(\d+)/[^/]+$} $here - row]} {
                set begins [expr {$rank == 0 || ($rank == 1 && $row >= $::short)}]
                lappend found $here [expr {!$begins && [string match retrieve_* $cell]}]
            }
        } else {
            lappend found {*}[macs $of $here $rank]
        }
    }
    return $found
}

proc primitives {filter} {
    set tests {}
    foreach part [split [string map {&& \u0001} $filter] \u0001] {
        must {[regexp {^\s*(\w+) (==|=~) (\S+)\s*$} $part - property how value]} "get_cells: -filter $filter"
        lappend tests $property $how $value
    }
    set found {}
    dict for {name properties} [netlist] {
        set fits 1
        foreach {property how value} $tests {
            set has [expr {$property eq "NAME" ? $name : [of $properties $property]}]
            set fits [expr {$fits && ($how eq "==" ? $has eq $value : [string match $value $has])}]
        }
        if {$fits} { lappend found primitive:$name }
    }
    return $found
}

proc get_pins {args} {
    set given [options get_pins {values {-of_objects -filter} needs {-of_objects -filter}} $args]
    must {[of $given -filter] eq {REF_PIN_NAME == PCIN[0]}} "get_pins: -filter [of $given -filter]"
    lmap cell [of $given -of_objects] { string cat pin:[name $cell] }
}

proc get_nets {args} {
    set given [options get_nets {values {-of_objects -filter} needs {-of_objects -filter}} $args]
    must {[of $given -filter] eq "TYPE == SIGNAL"} "get_nets: -filter [of $given -filter]"
    set found {}
    foreach pin [of $given -of_objects] {
        if {[of [dict get [netlist] [name $pin]] PCIN 0]} { lappend found net:[name $pin] }
    }
    return $found
}

proc create_pblock {args} {
    set name [operand [options create_pblock {least 1 most 1} $args]]
    must {![dict exists $::blocks $name]} "create_pblock: $name is there already"
    dict set ::blocks $name [list "" {}]
}

proc get_pblocks {args} {
    set name [operand [options get_pblocks {least 1 most 1} $args]]
    must {[dict exists $::blocks $name]} "no pblock is called $name"
    return pblock:$name
}

proc resize_pblock {args} {
    set given [options resize_pblock {values {-add -remove} needs -add least 1 most 1} $args]
    set name [an [operand $given] pblock]
    must {[regexp {^CLOCKREGION_X(\d+)Y(\d+):CLOCKREGION_X(\d+)Y(\d+)$} [of $given -add] - x y X Y]} \
        "resize_pblock: [of $given -add]"
    # X7: what the platform takes.
    must {$x <= $X && $X <= 6 && $y <= $Y && $Y <= 11 && $y / 4 == $Y / 4} \
        "resize_pblock: [of $given -add] is not within one SLR"
    dict set ::blocks $name [lreplace [dict get $::blocks $name] 0 0 [of $given -add]]
}

proc add_cells_to_pblock {args} {
    set given [options add_cells_to_pblock {flags {-top -clear_locs} least 2 most 2} $args]
    set name [an [operand $given] pblock]
    foreach cell [operand $given 1] {
        an $cell cell
        dict for {other content} $::blocks {
            must {$cell ni [lindex $content 1]} "add_cells_to_pblock: $cell is in $other already"
        }
        lassign [dict get $::blocks $name] region cells
        dict set ::blocks $name [list $region [concat $cells $cell]]
    }
}

set directives {Default Explore AggressiveExplore}
set spreads {SSI_SpreadLogic_high SSI_SpreadLogic_low AltSpreadLogic_high} ;# of place_design

proc synth_design {args} {
    set given [options synth_design {flags -keep_equivalent_registers
        values {-top -part -mode -flatten_hierarchy -directive -verilog_define}
        needs {-top -part -verilog_define}} $args]
    must {[of $given -verilog_define] eq "SYNTHESIS"} "-verilog_define [of $given -verilog_define]"
    must {$::state(project) && [llength $::state(files)]} "synth_design: nothing was read"
    must {[of $given -mode out_of_context] eq "out_of_context"} "synth_design: [of $given -mode]"
    must {[of $given -flatten_hierarchy rebuilt] in {none rebuilt full}} "-flatten_hierarchy"
    set ::state(top) [of $given -top]
    check_tree
    set ::state(stage) 1
    if {[info exists ::state(later)]} { foreach command $::state(later) { vivado eval $command } }
    must {[lsearch -glob $::steps "clock *"] >= 0} "synth_design: no clock"
    lappend ::steps synth
}

proc step {command words before after} {
    set given [options $command {values -directive} $words]
    must {[of $given -directive Default] in $::directives
          || ($command eq "place_design" && [of $given -directive] in $::spreads)} \
        "$command: [of $given -directive]"
    must {$::state(stage) >= $before} "$command comes too early"
    dict for {name content} $::blocks {
        must {[lindex $content 0] ne "" && [llength [lindex $content 1]]} "$name is empty"
    }
    set ::state(stage) [expr {max($::state(stage), $after)}]
    lappend ::steps $command
}
proc opt_design {args} { step opt_design $args 1 2 }
proc place_design {args} { step place_design $args 2 3 }
proc phys_opt_design {args} { step phys_opt_design $args 3 3 }
proc route_design {args} { step route_design $args 3 4 }

proc report {command spec words} {
    dict lappend spec values -file
    dict set spec needs -file
    set given [options $command $spec $words]
    must {$::state(stage) > 0} "$command: no design is open"
    must {[file isdirectory [file dirname [of $given -file]]]} "$command: no folder for the report"
    must {[file tail [of $given -file]] ni $::steps} "$command: overwrites [of $given -file]"
    close [open [of $given -file] w]
    lappend ::steps [file tail [of $given -file]]
}
proc report_utilization {args} {
    report report_utilization {flags {-hierarchical -slr} values -hierarchical_depth} $args
}
proc report_timing_summary {args} {
    must {$::state(stage) == 4} "report_timing_summary: not routed"
    report report_timing_summary {flags {-report_unconstrained -warn_on_violation}
        values {-max_paths -delay_type}} $args
}
proc report_high_fanout_nets {args} {
    report report_high_fanout_nets {flags {-timing -load_types} values -max_nets} $args
}
proc report_methodology {args} { report report_methodology {} $args }
proc report_design_analysis {args} {
    must {$::state(stage) >= 3} "report_design_analysis: not placed"
    report report_design_analysis {flags {-congestion -complexity -timing}} $args
}
proc report_power {args} {
    must {$::state(stage) == 4} "report_power: not routed"
    report report_power {} $args
}

proc read_saif {args} {
    set given [options read_saif {flags -no_strip values {-strip_path -out_file} least 1 most 1} \
        $args]
    readable [operand $given]
    must {![string match /* [of $given -strip_path]]} "read_saif: -strip_path [of $given -strip_path]"
    lappend ::steps [list saif [of $given -strip_path]]
}

proc write_checkpoint {args} {
    set given [options write_checkpoint {flags -force least 1 most 1} $args]
    must {$::state(stage) > 0} "write_checkpoint: no design is open"
    close [open [operand $given] w]
}
