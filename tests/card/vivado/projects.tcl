# Projects, their files, and the properties of all objects; see standin.tcl.

proc create_project {args} {
    set given [options create_project {flags {-force -in_memory} values {-part} needs -part
        most 2} $args]
    must {!$::state(project)} "create_project: a project is open"
    must {[string match xcu55c-* [of $given -part]]} "create_project: no such part"
    set ::state(project) 1
}

proc close_project {args} {
    options close_project {flags -delete} $args
    must {$::state(project)} "close_project: no project is open"
    set ::state(project) 0
}

proc add_files {args} {
    set given [options add_files {flags -norecurse values -fileset least 1 most 1} $args]
    must {$::state(project)} "add_files: no project is open"
    foreach path [operand $given] { parse_verilog $path }
}

proc current_fileset {} { return fileset:sources_1 }

proc update_compile_order {args} {
    options update_compile_order {values -fileset needs -fileset} $args
    check_tree
}

proc read_verilog {args} {
    set given [options read_verilog {flags -sv least 1 most 1} $args]
    must {$::state(project)} "read_verilog: no project is open"
    foreach path [operand $given] { parse_verilog $path }
}

# What may be set, by the kind of object.
set settable {
    fileset {top verilog_define} busif {master_address_space_ref slave_memory_map_ref}
    space {range width} core {name version display_name description sdx_kernel sdx_kernel_type ipi_drc
        vitis_drc core_revision} block {range} register {address_offset size description}
    parameter {value value_source} port {HD.CLK_SRC} pblock {IS_SOFT PARENT} cell {USER_SLR_ASSIGNMENT}
    flop {USER_SLL_REG}
}

proc set_property {args} {
    set given [options set_property {values -dict least 1 most 3} $args]
    set operands [dict get $given operands]
    if {[has $given -dict]} {
        must {[llength $operands] == 1} "set_property -dict: one object, got '$operands'"
        set pairs [of $given -dict]
        set object [lindex $operands 0]
    } else {
        must {[llength $operands] == 3} "set_property: name, value, object; got '$operands'"
        set pairs [lrange $operands 0 1]
        set object [lindex $operands 2]
    }
    if {[llength $object] > 1 && [lsearch -not -glob $object flop:*] < 0} {
        foreach each $object { set_property {*}[lrange $args 0 end-1] $each }
        return
    }
    must {[llength $object] == 1} "set_property: one object, got '$object'"
    dict for {property value} $pairs {
        must {[dict exists $::settable [kind $object]]
              && $property in [dict get $::settable [kind $object]]} \
            "set_property: '$object' has no $property"
        switch $property {
            top { set ::state(top) $value }
            verilog_define { must {$value eq "SYNTHESIS"} "verilog_define $value" }
            value_source { must {$value in {auto constant}} "value_source $value" }
            master_address_space_ref {
                must {[info exists ::spaces($value)]} "no address space is called $value"
            }
            slave_memory_map_ref {
                must {[info exists ::maps($value)]} "no memory map is called $value"
            }
            PARENT {
                must {[dict exists $::blocks $value] && "pblock:$value" ne $object} "PARENT $value"
            }
            width { must {$value == 64} "width $value" }
            address_offset - size - range {
                must {[kind $object] eq "space" ? $value eq "16E" : [string is integer -strict $value]} \
                    "set_property: $property $value"
            }
            sdx_kernel - IS_SOFT - USER_SLL_REG { must {[string is boolean -strict $value]} "$property $value" }
            USER_SLR_ASSIGNMENT { must {[regexp {^SLR[0-2]$} $value]} "$property $value" }
            HD.CLK_SRC { must {[regexp {^BUFGCE_X0Y\d+$} $value]} "$property $value" }
        }
        set ::properties($object,$property) $value
    }
    set ::state(clean) 0
    set ::state(saved) 0
}

proc property {object name} {
    if {![info exists ::properties($object,$name)]} { error "$name of $object was not set" }
    return $::properties($object,$name)
}
