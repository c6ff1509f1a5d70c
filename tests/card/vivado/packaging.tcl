# The packager's commands, and what must be true of a core; see standin.tcl.

proc ipx::package_project {args} {
    set given [options ipx::package_project {flags {-import_files -force}
        values {-root_dir -vendor -library -name -version -taxonomy -set_current}
        needs {-root_dir -vendor -library -taxonomy}} $args]
    must {$::state(project) && [llength $::state(files)]} "ipx::package_project: no project, no files"
    check_tree
    set ::state(core) 1
    set ::state(root) [of $given -root_dir]
    file mkdir $::state(root)
    set ::properties(core:$::state(top),name) $::state(top)
    if {!$::state(infers)} return
    dict for {port -} [ports] {
        if {[regexp {^(.*)_a[rw]valid$} $port - prefix]} { axi $prefix }
    }
}

# The AXI interface whose pins begin with `prefix`.
proc axi {prefix} {
    set valid [lsearch -inline -regexp [dict keys [ports]] ^${prefix}_a\[rw\]valid$]
    set direction [lindex [dict get [ports] $valid] 0]
    set ::interfaces($prefix) [expr {$direction eq "output" ? "master" : "slave"}]
    if {$direction eq "input" && $::state(infers)} { set ::maps($prefix) 1 }
}

proc ipx::current_core {} {
    must {$::state(core)} "ipx::current_core: no core is open"
    return core:$::state(top)
}

proc ipx::infer_bus_interface {args} {
    set given [options ipx::infer_bus_interface {least 3 most 3} $args]
    core $given 2
    foreach pin [operand $given] {
        must {[dict exists [ports] $pin]} "ipx::infer_bus_interface: no port $pin"
    }
    switch -glob [operand $given 1] {
        xilinx.com:signal:clock_rtl:1.0 { set ::interfaces([operand $given]) clock }
        xilinx.com:signal:reset_rtl:1.0 { set ::interfaces([operand $given]) reset }
        xilinx.com:signal:interrupt_rtl:1.0 { set ::interfaces([operand $given]) interrupt }
        xilinx.com:interface:aximm_rtl:1.0 {
            must {!$::state(infers)} "was found already: [operand $given]"
            regexp {^(.*)_a[rw]\w+$} [lindex [operand $given] 0] - prefix
            must {[lsort [operand $given]] eq [lsort [dict keys [ports] ${prefix}_*]]} \
                "ipx::infer_bus_interface: not all pins of $prefix"
            axi $prefix
        }
        default { error "ipx::infer_bus_interface: no such bus: [operand $given 1]" }
    }
    set ::state(clean) 0
}

proc ipx::get_bus_interfaces {args} {
    set given [options ipx::get_bus_interfaces {values -of_objects needs -of_objects least 1
        most 1} $args]
    an [of $given -of_objects] core
    set found [operand $given]
    if {[info exists ::interfaces($found)]} { return busif:$found }
    if {[has $given -quiet]} return
    error "no bus interface is called $found"
}

proc ipx::associate_bus_interfaces {args} {
    set given [options ipx::associate_bus_interfaces {values {-busif -clock -reset} needs -clock
        least 1 most 1} $args]
    core $given
    must {[has $given -busif] || [has $given -reset]} "ipx::associate_bus_interfaces: with what?"
    foreach {option wanted} {-clock clock -reset reset} {
        if {![has $given $option]} continue
        set found [of $given $option]
        must {[info exists ::interfaces($found)] && $::interfaces($found) eq $wanted} \
            "ipx::associate_bus_interfaces: $found is no $wanted"
    }
    set what [of $given -busif [of $given -reset]]
    must {[info exists ::interfaces($what)]} "ipx::associate_bus_interfaces: no interface $what"
    set ::clocks($what) [of $given -clock]
    set ::state(clean) 0
}

proc ipx::add_bus_parameter {args} {
    set given [options ipx::add_bus_parameter {least 2 most 2} $args]
    set interface [an [operand $given 1] busif]
    must {[operand $given] in {DATA_WIDTH MAX_BURST_LENGTH NUM_READ_OUTSTANDING
        NUM_WRITE_OUTSTANDING SUPPORTS_NARROW_BURST HAS_BURST}} "no bus parameter [operand $given]"
    return parameter:$interface:[operand $given]
}

proc ipx::get_address_spaces {args} {
    set given [options ipx::get_address_spaces {values -of_objects needs -of_objects least 1 most 1} \
        $args]
    an [of $given -of_objects] core
    set found [operand $given]
    if {[info exists ::spaces($found)]} { return space:$found }
    if {[has $given -quiet]} return
    error "no address space is called $found"
}

proc ipx::add_address_space {args} {
    set given [options ipx::add_address_space {least 2 most 2} $args]
    an [operand $given 1] core
    must {![info exists ::spaces([operand $given])]} "address space [operand $given] is there already"
    set ::spaces([operand $given]) 1
    return space:[operand $given]
}

proc ipx::get_memory_maps {args} {
    set given [options ipx::get_memory_maps {values -of_objects needs -of_objects least 1 most 1} \
        $args]
    an [of $given -of_objects] core
    set found [operand $given]
    if {[info exists ::maps($found)]} { return map:$found }
    if {[has $given -quiet]} return
    error "no memory map is called $found"
}

proc ipx::infer_memory_address_block {args} {
    set given [options ipx::infer_memory_address_block {least 1 most 1} $args]
    set found [an [operand $given] busif]
    must {$::interfaces($found) eq "slave" && ![info exists ::maps($found)]} \
        "ipx::infer_memory_address_block: $found is no slave, or has its map already"
    set ::maps($found) 1
}

proc ipx::get_address_blocks {args} {
    set given [options ipx::get_address_blocks {values -of_objects needs -of_objects least 1
        most 1} $args]
    an [of $given -of_objects] map
    must {[operand $given] eq "reg0"} "no address block is called [operand $given]"
    return block:reg0
}

proc ipx::add_register {args} {
    set given [options ipx::add_register {least 2 most 2} $args]
    an [operand $given 1] block
    must {[operand $given] ni $::registers} "ipx::add_register: [operand $given] is there already"
    lappend ::registers [operand $given]
    set ::state(clean) 0
    return register:[operand $given]
}

proc ipx::get_registers {args} {
    set given [options ipx::get_registers {values -of_objects needs -of_objects least 1 most 1} \
        $args]
    an [of $given -of_objects] block
    must {[operand $given] in $::registers} "no register is called [operand $given]"
    return register:[operand $given]
}

proc ipx::add_register_parameter {args} {
    set given [options ipx::add_register_parameter {least 2 most 2} $args]
    set register [an [operand $given 1] register]
    must {[operand $given] eq "ASSOCIATED_BUSIF"} "no register parameter [operand $given]"
    dict set ::pointers $register ""
}

proc ipx::get_register_parameters {args} {
    set given [options ipx::get_register_parameters {values -of_objects needs -of_objects least 1
        most 1} $args]
    set register [an [of $given -of_objects] register]
    must {[operand $given] eq "ASSOCIATED_BUSIF" && [dict exists $::pointers $register]} \
        "$register has no parameter [operand $given]"
    return parameter:$register:ASSOCIATED_BUSIF
}

proc ipx::create_xgui_files {args} {
    core [options ipx::create_xgui_files {least 1 most 1} $args]
    set ::state(clean) 0
}

proc ipx::update_checksums {args} {
    core [options ipx::update_checksums {least 1 most 1} $args]
    set ::state(clean) 1
}

proc ipx::check_integrity {args} {
    set given [options ipx::check_integrity {flags {-kernel -xrt} needs {-kernel -xrt} least 1
        most 1} $args]
    set core core:[core $given]
    must {$::state(clean)} "ipx::check_integrity: ipx::update_checksums was not run"
    must {[property $core sdx_kernel]} "sdx_kernel is false"
    must {[property $core sdx_kernel_type] eq "rtl"} "sdx_kernel_type is not rtl"
    must {[dict get [property $core vitis_drc] ctrl_protocol] in
          {ap_ctrl_hs ap_ctrl_chain ap_ctrl_none user_managed}} "no such control protocol"
    foreach {name role} [array get ::interfaces] {
        if {$role in {clock interrupt}} continue
        must {[info exists ::clocks($name)]} "$name has no clock"
    }
    foreach role {clock reset interrupt slave} {
        must {$role in [lmap {- r} [array get ::interfaces] {set r}]} "there is no $role"
    }
    set used {}
    foreach register $::registers {
        set offset [expr {[property register:$register address_offset]}]
        set size [property register:$register size]
        property register:$register description
        must {$size in {32 64}} "$register: size $size"
        must {$offset % 4 == 0 && $offset + $size / 8 <= [property block:reg0 range]} \
            "$register: offset $offset"
        for {set at $offset} {$at < $offset + $size / 8} {incr at 4} {
            must {![dict exists $used $at]} "$register overlaps [of $used $at] at $at"
            dict set used $at $register
        }
        must {$size == 32 || [dict exists $::pointers $register]} "$register: no ASSOCIATED_BUSIF"
    }
    must {[of $used 0] eq "CTRL"} "no register CTRL at 0"
    property fileset:sources_1 verilog_define
    dict for {register -} $::pointers {
        set master [property parameter:$register:ASSOCIATED_BUSIF value]
        must {[info exists ::interfaces($master)] && $::interfaces($master) eq "master"} \
            "$register: no master is called $master"
        dict set ::pointers $register $master
    }
    foreach {name role} [array get ::interfaces] {
        must {$role ne "master" || $name in [dict values $::pointers]} "$name has no argument"
        if {$role ne "master"} continue
        set data [expr {[dict exists [ports] ${name}_rdata] ? "${name}_rdata" : "${name}_wdata"}]
        must {[property parameter:$name:DATA_WIDTH value] == [lindex [dict get [ports] $data] 1]} \
            "$name: DATA_WIDTH is not that of $data"
        foreach {parameter least most} {NUM_READ_OUTSTANDING 1 256 NUM_WRITE_OUTSTANDING 1 256
                MAX_BURST_LENGTH 1 256 SUPPORTS_NARROW_BURST 0 0 HAS_BURST 0 0} {
            set value [property parameter:$name:$parameter value]
            must {$value >= $least && $value <= $most} "$name: $parameter $value"
            must {[property parameter:$name:$parameter value_source] eq "constant"} \
                "$name: $parameter is no constant"
        }
        set busy [expr {[dict exists [ports] ${name}_rdata] ? "READ" : "WRITE"}]
        must {[property parameter:$name:NUM_${busy}_OUTSTANDING value] > 2} \
            "$name: NUM_${busy}_OUTSTANDING keeps no burst waiting"
        must {[property busif:$name master_address_space_ref] eq $name} "$name: another's space"
        property space:$name range
        property space:$name width
    }
    lappend ::steps integrity
}

proc ipx::save_core {args} {
    core [options ipx::save_core {least 1 most 1} $args]
    must {"integrity" in $::steps && $::state(clean)} "ipx::save_core: not checked since a change"
    set ::state(saved) 1
}

proc package_xo {args} {
    set given [options package_xo {flags -force
        values {-xo_path -kernel_name -ctrl_protocol -ip_directory -kernel_xml -output_kernel_xml}
        needs {-xo_path -kernel_name -ctrl_protocol -ip_directory}} $args]
    must {$::state(saved)} "package_xo: the core was not saved"
    must {[of $given -ip_directory] eq $::state(root)} "package_xo: no IP in that directory"
    must {[of $given -kernel_name] eq $::state(top)} "package_xo: no kernel [of $given -kernel_name]"
    must {[of $given -ctrl_protocol] eq
          [dict get [property core:$::state(top) vitis_drc] ctrl_protocol]} "package_xo: protocol"
    must {[file extension [of $given -xo_path]] eq ".xo"} "package_xo: [of $given -xo_path]"
    close [open [of $given -xo_path] w]
    lappend ::steps xo
}
