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
    must {$x <= $X && $X <= 7 && $y <= $Y && $Y <= 11 && $y / 4 == $Y / 4} \
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

proc synth_design {args} {
    set given [options synth_design {values {-top -part -mode -flatten_hierarchy -directive}
        needs {-top -part}} $args]
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
    must {[of $given -directive Default] in $::directives} "$command: [of $given -directive]"
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
