# Packages the Verilog beside this file as an IP and as a Vitis kernel object (.xo).
#
#   vivado -mode batch -source package_kernel.tcl
#
# All names and numbers are in design.tcl, which comes from the tables that made the hardware.

set here [file normalize [file dirname [info script]]]
source [file join $here design.tcl]
set scratch [file join $here scratch]
set ip [file join $here ip]

create_project -force package_kernel $scratch -part $part

set handle [open [file join $here filelist.f]]
set sources {}
foreach name [split [string trim [read $handle]] \n] {
    lappend sources [file join $here $name]
}
close $handle
add_files -norecurse $sources
set_property top $top [current_fileset]
# Of each multiply-add the text that is one DSP48E2.
set_property verilog_define SYNTHESIS [current_fileset]
update_compile_order -fileset sources_1

file delete -force $ip
ipx::package_project -root_dir $ip -vendor $vendor -library $library -taxonomy /KernelIP \
    -import_files -set_current true
set core [ipx::current_core]
set_property -dict [list name $top version $version display_name $top description $summary] $core

# Vivado finds most interfaces by the names of their pins; the others are named here.
proc infer {core name pins kind} {
    if {[llength [ipx::get_bus_interfaces -quiet $name -of_objects $core]] == 0} {
        ipx::infer_bus_interface $pins xilinx.com:$kind:1.0 $core
    }
}
infer $core $clock $clock signal:clock_rtl
infer $core $reset $reset signal:reset_rtl
infer $core $interrupt $interrupt signal:interrupt_rtl
foreach {name pins} $interfaces {
    infer $core $name $pins interface:aximm_rtl
    ipx::associate_bus_interfaces -busif $name -clock $clock $core
}
ipx::associate_bus_interfaces -clock $clock -reset $reset $core

# Masters: what the interconnect is sized by, and an address space for each.
foreach {name bits reads writes} $masters {
    set interface [ipx::get_bus_interfaces $name -of_objects $core]
    foreach {parameter value} [list DATA_WIDTH $bits MAX_BURST_LENGTH $burst \
            NUM_READ_OUTSTANDING $reads NUM_WRITE_OUTSTANDING $writes \
            SUPPORTS_NARROW_BURST 0 HAS_BURST 0] {
        set found [ipx::add_bus_parameter -quiet $parameter $interface]
        set_property value $value $found
        set_property value_source constant $found
    }
    if {[llength [ipx::get_address_spaces -quiet $name -of_objects $core]] == 0} {
        ipx::add_address_space $name $core
    }
    set space [ipx::get_address_spaces $name -of_objects $core]
    set_property range 16E $space
    set_property width 64 $space
    set_property master_address_space_ref $name $interface
}

# The register map.
set map [ipx::get_memory_maps -quiet $control -of_objects $core]
if {[llength $map] == 0} {
    ipx::infer_memory_address_block [ipx::get_bus_interfaces $control -of_objects $core]
    set map [ipx::get_memory_maps $control -of_objects $core]
}
set_property slave_memory_map_ref $control [ipx::get_bus_interfaces $control -of_objects $core]
set block [ipx::get_address_blocks reg0 -of_objects $map]
set_property range $range $block
foreach {name offset bits master text} $registers {
    ipx::add_register $name $block
    set register [ipx::get_registers $name -of_objects $block]
    set_property address_offset $offset $register
    set_property size $bits $register
    set_property description $text $register
    if {$master ne ""} {
        ipx::add_register_parameter ASSOCIATED_BUSIF $register
        set_property value $master \
            [ipx::get_register_parameters ASSOCIATED_BUSIF -of_objects $register]
    }
}

# What makes it a Vitis kernel. The clock is the platform's: no frequency of its own.
set_property sdx_kernel true $core
set_property sdx_kernel_type rtl $core
set_property ipi_drc {ignore_freq_hz true} $core
set_property vitis_drc [list ctrl_protocol $protocol] $core
set_property core_revision 1 $core
ipx::create_xgui_files $core
ipx::update_checksums $core
ipx::check_integrity -kernel -xrt $core
ipx::save_core $core

package_xo -force -xo_path [file join $here $top.xo] -kernel_name $top -ctrl_protocol $protocol \
    -ip_directory $ip
close_project
