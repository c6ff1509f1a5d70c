# A stand-in for Vivado, for tests: the commands that the build's scripts use, and nothing else.
#
#   tclsh standin.tcl -mode batch -nojournal -log LOG -source SCRIPT
#
# Each command knows its options (UG835, UG1118 and UG1393 for 2023.2), which of them it needs, and
# what must have happened before. Verilog is read for its modules, ports and instances; interfaces,
# registers and cells must exist there. At the end, what the script made is printed, a line a thing.
# STANDIN_LINKED=PREFIX starts with the design in the script's folder already linked below PREFIX;
# STANDIN_INFERS=0 finds no interface by the names of its pins. STANDIN_NETLIST changes what synthesis
# makes: a Tcl list of REF_NAME, name, and properties that differ, a cell each.

namespace eval ipx {}
array set modules {} ;# name -> {ports {name {direction bits} ..} cells {name module ..} flops {..}}
array set state {project 0 infers 1 core 0 stage 0 clean 0 saved 0 root "" prefix "" top "" files {}}
array set properties {} ;# object,property -> value
array set interfaces {} ;# name -> clock | reset | interrupt | master | slave
array set spaces {} ;# address spaces of masters
array set maps {} ;# slaves that have a memory map
array set clocks {} ;# interface -> clock
set registers {}
set pointers {} ;# register -> master
set blocks {} ;# pblock -> {region cells}
set steps {} ;# what was done, in order

# Options: `flags` stand alone, `values` take one, `needs` must be there; the rest are operands.
proc options {command spec words} {
    set spec [dict merge {flags {} values {} needs {} least 0 most 0} $spec]
    set given {}
    set operands {}
    while {[llength $words]} {
        set words [lassign $words word]
        if {![string match -* $word] || [string is double -strict $word]} {
            lappend operands $word
        } elseif {$word in [dict get $spec flags] || $word in {-quiet -verbose}} {
            dict set given $word 1
        } elseif {$word in [dict get $spec values]} {
            if {![llength $words]} { error "$command: $word needs a value" }
            set words [lassign $words value]
            dict set given $word $value
        } else {
            error "$command: no such option: $word"
        }
    }
    foreach option [dict get $spec needs] {
        if {![dict exists $given $option]} { error "$command: $option is missing" }
    }
    set n [llength $operands]
    if {$n < [dict get $spec least] || $n > [dict get $spec most]} {
        error "$command: $n operands: $operands"
    }
    dict set given operands $operands
    return $given
}

proc has {given option} { dict exists $given $option }
proc of {given option {default ""}} {
    if {[dict exists $given $option]} { return [dict get $given $option] }
    return $default
}
proc operand {given {n 0}} { lindex [dict get $given operands] $n }

proc must {condition message} { if {![uplevel 1 [list expr $condition]]} { error $message } }

proc readable {path} {
    if {![file isfile $path]} { error "no such file: $path" }
    set handle [open $path]
    set text [read $handle]
    close $handle
    return $text
}

proc kind {object} { lindex [split $object :] 0 }
proc name {object} { join [lrange [split $object :] 1 end] : }
proc an {object wanted} {
    if {[llength $object] != 1 || [kind $object] ne $wanted} { error "not a $wanted: '$object'" }
    return [name $object]
}
proc core {given {n 0}} { an [operand $given $n] core }

# The design.

proc parse_verilog {path} {
    set text [regsub -all {//[^\n]*} [regsub -all {/\*.*?\*/} [readable $path] ""] ""]
    foreach {- name header} [regexp -all -inline {module (\w+?) ?\((.*?)\);} $text] {
        set ports {}
        set direction ""
        foreach piece [split $header ,] {
            regexp {(input|output)} $piece direction
            set bits 1
            if {[regexp {(?:input|output)} $piece]} { set last 1 } else { set bits $last }
            if {[regexp {\[(\d+):0\]} $piece - high]} { set bits [expr {$high + 1}] }
            set last $bits
            dict set ports [lindex $piece end] [list $direction $bits]
        }
        set cells {}
        foreach {- module cell} [regexp -all -inline -line {^  (\w+) (\w+) \($} $text] {
            dict set cells $cell $module
        }
        # Of every declaration the first name; nothing is sure to be left of a module that may be
        # flattened into its neighbours.
        set flops {}
        if {[regexp "\\(\\* keep_hierarchy = \"yes\" \\*\\)\n(?:\\(\\*\[^\n]*\\*\\)\n)*module $name\\M" $text]} {
            foreach {- flop} [regexp -all -inline {\mreg (?:signed )?(?:\[\d+:0\] )?(\w+)} $text] {
                lappend flops ${flop}_reg
            }
        }
        set ::modules($name) [list ports $ports cells $cells flops $flops]
    }
    lappend ::state(files) $path
}

proc check_tree {} {
    must {[info exists ::modules($::state(top))]} "no module is called $::state(top)"
    foreach module [array names ::modules] {
        dict for {cell of} [dict get $::modules($module) cells] {
            must {[info exists ::modules($of)]} "$module: no file has the module $of of $cell"
        }
    }
}

proc ports {} { dict get $::modules($::state(top)) ports }

proc tree {module prefix depth} {
    set found {}
    dict for {cell of} [dict get $::modules($module) cells] {
        lappend found $prefix$cell
        if {$depth > 1} { lappend found {*}[tree $of $prefix$cell/ [expr {$depth - 1}]] }
    }
    return $found
}

proc flops {module path depth} {
    set found {}
    foreach flop [dict get $::modules($module) flops] { lappend found [list $path $flop] }
    if {$depth} {
        dict for {cell of} [dict get $::modules($module) cells] {
            lappend found {*}[flops $of [string trimleft $path/$cell /] [expr {$depth - 1}]]
        }
    }
    return $found
}

# The commands.

foreach part {projects packaging flow} { source [file join [file dirname [info script]] $part.tcl] }

proc made {} {
    foreach register $::registers {
        puts [list register $register [expr {[property register:$register address_offset]}] \
            [property register:$register size] [of $::pointers $register] \
            [property register:$register description]]
    }
    foreach {name role} [array get ::interfaces] { puts [list interface $name $role] }
    dict for {block content} $::blocks { puts [list pblock $block {*}$content] }
    foreach {key value} [array get ::properties *,USER_SLR_ASSIGNMENT] {
        puts [list assigned [name [lindex [split $key ,] 0]] $value]
    }
    foreach key [array names ::properties flop:*,USER_SLL_REG] {
        puts [list border [name [lindex [split $key ,] 0]]]
    }
    foreach {key value} [array get ::properties core:*] { puts [list core $key $value] }
    puts [list steps {*}$::steps]
}

set given [options vivado {flags -nojournal values {-mode -log -source} needs {-mode -source}} $argv]
set script [of $given -source]
if {[info exists env(STANDIN_INFERS)]} { set state(infers) $env(STANDIN_INFERS) }
if {[info exists env(STANDIN_LINKED)]} {
    set folder [file dirname $script]
    foreach file [split [string trim [readable [file join $folder filelist.f]]] \n] {
        parse_verilog [file join $folder $file]
        set state(top) [file rootname $file]
    }
    set state(prefix) $env(STANDIN_LINKED)
    set state(stage) 2
}
# The script sees these commands and Tcl's own, and none of the helpers above.
interp create vivado
vivado eval { proc unknown {name args} { error "no such command: $name" } }
foreach command {
    add_cells_to_pblock add_files all_outputs close_project create_clock create_pblock create_project
    current_fileset get_cells get_nets get_pblocks get_pins get_ports opt_design package_xo
    phys_opt_design place_design read_saif read_verilog read_xdc report_design_analysis
    report_high_fanout_nets report_methodology report_power report_timing_summary report_utilization resize_pblock route_design set_input_delay
    set_output_delay set_property synth_design update_compile_order write_checkpoint
} {
    vivado alias $command $command
}
vivado eval { namespace eval ipx {} }
foreach command [info commands ipx::*] { vivado alias $command $command }
if {[catch {vivado eval [list source $script]} message]} {
    puts stderr "ERROR: $message"
    exit 1
}
made
