#!/usr/bin/python3
"""Emulated USB HID-POS scanner (usage page 0x8C usage 0x02) as /dev/hidraw0 for node-hid, through umockdev.
usage: umockdev-wrapper /usr/bin/python3 hid-scanner.py REPORTS -- cmd...   REPORTS: lines '@delay_ms HEX'
env:   DETACH=ms unplugs, ATTACH=ms plugs in again"""
import gi, os, struct, subprocess, sys, threading, tty
gi.require_version('UMockdev', '1.0')
from gi.repository import UMockdev, GLib
cmd = sys.argv[sys.argv.index('--') + 1:]
RD = bytes.fromhex('058c0902a1010912a10285021500 26ff007508 95010501093b8102 9503058c09fb09fc09fd8102 953809fe820201 9503 09ff8102 c0c0'.replace(' ', ''))
reports = [(int(a[1:]), bytes.fromhex(h)) for a, h in (l.split() for l in open(sys.argv[1]) if l.startswith('@'))]
queue = []
class Scanner(UMockdev.IoctlBase):
    def do_handle_ioctl(self, c):
        nr, arg = c.get_request() & 0xff, c.get_arg()
        if nr == 1: arg.resolve(0, 4).update(0, struct.pack('<i', len(RD))); c.complete(0, 0)               # HIDIOCGRDESCSIZE
        elif nr == 2: arg.resolve(0, 4100).update(0, struct.pack('<I', len(RD)) + RD); c.complete(0, 0)     # HIDIOCGRDESC
        elif nr == 3: arg.resolve(0, 8).update(0, struct.pack('<IHH', 3, 0x05e0, 0x1300)); c.complete(0, 0) # HIDIOCGRAWINFO
        else: c.complete(-1, 25)
        return True
    def do_handle_read(self, c):                                   # one report per read(), as hidraw does
        if not queue: c.complete(-1, 11); return True
        r = queue.pop(0); os.read(slave, 1); c.get_arg().update(0, r); c.complete(len(r), 0); return True
# Plugged in again it is another hidraw, as the kernel does while the old one is still held.
U = I = H = ''; number = -1
def place():
    global U, I, H, number
    number += 1
    U = f'/devices/pci0000:00/0000:00:14.0/usb1/1-{4 + number}'; I = f'{U}/1-{4 + number}:1.0'; H = f'{I}/0003:05E0:1300.000{number + 1}'
def node(): return f'/dev/hidraw{number}'
tb = UMockdev.Testbed.new()
def device(): return f'''P: {U}
N: bus/usb/001/00{6 + number}
E: DEVNAME=/dev/bus/usb/001/00{6 + number}
E: DEVTYPE=usb_device
E: SUBSYSTEM=usb
A: busnum=1\\n
A: devnum={6 + number}\\n
A: idVendor=05e0\\n
A: idProduct=1300\\n
A: bcdDevice=0100\\n
A: manufacturer=Symbol Technologies, Inc\\n
A: product=Symbol Bar Code Scanner\\n
A: serial=S1234\\n

P: {I}
E: DEVTYPE=usb_interface
E: SUBSYSTEM=usb
A: bInterfaceNumber=00\\n

P: {H}
E: SUBSYSTEM=hid
E: HID_ID=0003:000005E0:00001300
E: HID_NAME=Symbol Bar Code Scanner
E: HID_UNIQ=S1234
H: report_descriptor={RD.hex().upper()}

P: {H}/hidraw/hidraw{number}
N: hidraw{number}
L: device=../../../0003:05E0:1300.000{number + 1}
E: DEVNAME={node()}
E: SUBSYSTEM=hidraw

'''
emu = Scanner(); master = slave = None
def attach():
    global master, slave
    place(); tb.add_from_string(device()); tb.attach_ioctl(node(), emu)
    master = tb.get_dev_fd(node())                                 # umockdev backs the node with a pty: used only to wake poll()
    slave = os.open(tb.get_root_dir() + node(), os.O_RDWR | os.O_NOCTTY | os.O_NONBLOCK); tty.setraw(slave)
    return False
attach()
def scan(r):
    queue.append(r); os.write(master, b'\x01'); return False
for ms, r in reports: GLib.timeout_add(ms, scan, r)
def unplug():
    os.close(master); os.close(slave); tb.detach_ioctl(node())
    for path in (f'{H}/hidraw/hidraw{number}', H, I, U): tb.remove_device('/sys' + path)
    return False
if os.environ.get('DETACH'): GLib.timeout_add(int(os.environ['DETACH']), unplug)
if os.environ.get('ATTACH'): GLib.timeout_add(int(os.environ['ATTACH']), attach)
loop = GLib.MainLoop(); rc = [0]
def run(): rc[0] = subprocess.call(cmd); GLib.idle_add(loop.quit)
threading.Thread(target=run, daemon=True).start(); loop.run(); sys.exit(rc[0])
