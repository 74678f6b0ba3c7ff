#!/usr/bin/python3
"""Emulated USB printer-class device (interface class 7) for libusb programs, no kernel support needed.
Debian: umockdev gir1.2-umockdev-1.0 python3-gi        (must be /usr/bin/python3, not a pyenv one)
usage:  umockdev-wrapper /usr/bin/python3 usb-printer.py OUTFILE -- cmd args...
env:    PAPER_OUT=1  GET_PORT_STATUS and DLE EOT say paper out
        STALL=1      bulk OUT never completes (printer off-line, NAKs)
        BUSY=1       claim fails with EBUSY (CUPS or another till has it)
        DETACH=ms    unplugged after ms (udev remove event)
        NONODE=1     device node is gone (open -> LIBUSB_ERROR_NO_DEVICE)
        SILENT=1     DLE EOT is not answered
        STALL_AFTER=n   bulk OUT completes no more once n bytes have arrived
        DETACH_AFTER=n  unplugged once n bytes have arrived; what comes then is lost
        REPLUG=ms    plugged in again that long after it was unplugged, as good as new; OUTFILE begins anew then
A job that ends with GS ( H is acknowledged while there is paper."""
import gi, os, struct, subprocess, sys, threading
gi.require_version('UMockdev', '1.0')
from gi.repository import UMockdev, GLib
E = os.environ.get
out = open(sys.argv[1], 'wb'); cmd = sys.argv[sys.argv.index('--') + 1:]
DEV = struct.pack('<BBHBBBBHHHBBBB', 18, 1, 0x0200, 0, 0, 0, 64, 0x04b8, 0x0202, 0x0100, 1, 2, 3, 1)
CFG = (struct.pack('<BBHBBBBB', 9, 2, 32, 1, 1, 0, 0xC0, 1) + struct.pack('<BBBBBBBBB', 9, 4, 0, 0, 2, 7, 1, 2, 0)
       + struct.pack('<BBBBHB', 7, 5, 0x01, 2, 64, 0) + struct.pack('<BBBBHB', 7, 5, 0x82, 2, 64, 0))
HUB = (struct.pack('<BBHBBBBHHHBBBB', 18, 1, 0x0200, 9, 0, 1, 64, 0x1d6b, 2, 0x0601, 0, 0, 0, 1)
       + struct.pack('<BBHBBBBB', 9, 2, 25, 1, 1, 0, 0xE0, 0) + struct.pack('<BBBBBBBBB', 9, 4, 0, 0, 1, 9, 0, 0, 0) + struct.pack('<BBBBHB', 7, 5, 0x81, 3, 4, 12))
STR = ['', 'EPSON', 'TM-T88 emulated', 'SN0001']
ID = b'MFG:EPSON;CMD:ESC/POS;MDL:TM-T88;CLS:PRINTER;'

class Printer(UMockdev.IoctlBase):
    done = []; waiting = []; reply = b''; taken = 0; gone = False; again = False
    def do_handle_ioctl(self, c):
        try: self.ioctl(c)
        except Exception:
            import traceback; traceback.print_exc(); c.complete(-1, 5)
        return True
    def finish(self, urb, n, status=0):
        urb.update(28, struct.pack('<i', n)); urb.update(4, struct.pack('<i', status)); self.done.append(urb)
    def feed_in(self):
        while self.reply and any(w[3] == 0x82 for w in self.waiting):
            w = next(w for w in self.waiting if w[3] == 0x82); self.waiting.remove(w)
            s, self.reply = self.reply[:w[2]], self.reply[w[2]:]; w[1].update(0, s); self.finish(w[0], len(s))
    def ioctl(self, c):
        nr, arg = c.get_request() & 0xff, c.get_arg()
        if nr == 26: arg.resolve(0, 4).update(0, struct.pack('<I', 0)); c.complete(0, 0)      # GET_CAPABILITIES
        elif nr == 31: c.complete(3, 0)                                                       # GET_SPEED
        elif nr == 15 and E('BUSY'): c.complete(-1, 16)                                       # CLAIMINTERFACE
        elif nr in (4, 5, 15, 16): c.complete(0, 0)                                           # SETINTERFACE, SETCONFIG, CLAIM, RELEASE
        elif nr in (8, 18): c.complete(-1, 61)                                                # GETDRIVER, IOCTL: no kernel driver
        elif nr == 10: self.submit(arg.resolve(0, 56)); c.complete(0, 0)                      # SUBMITURB
        elif nr in (12, 13):                                                                  # REAPURB(NDELAY)
            if self.done: arg.resolve(0, 8).set_ptr(0, self.done.pop(0)); c.complete(0, 0)
            else: c.complete(-1, 11)
        elif nr == 11:                                                                        # DISCARDURB
            if self.waiting: self.finish(self.waiting.pop(0)[0], 0, -2); c.complete(0, 0)
            else: c.complete(-1, 22)
        else: c.complete(-1, 25)
    def submit(self, urb):
        h = bytes(urb.retrieve()); typ, ep, ln = h[0], h[1], struct.unpack_from('<i', h, 24)[0]
        data = urb.resolve(16, ln) if ln else None
        if typ == 2:                                                                          # control
            bm, rq, val, _, n = struct.unpack_from('<BBHHH', bytes(data.retrieve())); r = b''
            if rq == 6 and val >> 8 == 3:
                s = b'\x09\x04' if val & 255 == 0 else STR[val & 255].encode('utf-16le'); r = bytes([2 + len(s), 3]) + s
            elif bm == 0xA1 and rq == 1: r = bytes([0x38 if E('PAPER_OUT') else 0x18])        # GET_PORT_STATUS
            elif bm == 0xA1 and rq == 0: r = struct.pack('>H', len(ID) + 2) + ID              # GET_DEVICE_ID
            r = r[:n]
            if r: data.update(8, r)
            self.finish(urb, len(r))
        elif ep == 0x01 and not E('STALL') and not self.taken >= int(E('STALL_AFTER', '1000000')):
            b = bytes(data.retrieve()); out.write(b); out.flush(); i = b.find(b'\x10\x04'); self.taken += len(b)
            if self.taken >= int(E('DETACH_AFTER', '1000000')) and not self.again:
                if not self.gone: self.gone = True; GLib.idle_add(unplug)
                self.waiting.append((urb, data, ln, ep)); return
            h = b.find(b'\x1d\x28\x48\x06\x00\x30\x30')
            if h >= 0 and not E('PAPER_OUT'): self.reply += b'\x37\x22' + b[h + 7:h + 11] + b'\x00'
            while 0 <= i < len(b) - 2 and not E('SILENT'):
                n = b[i + 2]; self.reply += bytes([{1: 0x16, 2: 0x32 if E('PAPER_OUT') else 0x12, 3: 0x12}.get(n, 0x7e if E('PAPER_OUT') else 0x12)])
                i = b.find(b'\x10\x04', i + 3)
            self.finish(urb, ln); self.feed_in()
        else: self.waiting.append((urb, data, ln, ep)); self.feed_in()

def device(path, num, attrs, desc):
    return ('P: %s\nN: bus/usb/001/%03d\nE: DEVNAME=/dev/bus/usb/001/%03d\nE: DEVTYPE=usb_device\nE: SUBSYSTEM=usb\nE: BUSNUM=001\nE: DEVNUM=%03d\n'
            'A: busnum=1\\n\nA: devnum=%d\\n\nA: bConfigurationValue=1\\n\nA: speed=12\n%sH: descriptors=%s\n\n'
            % (path, num, num, num, num, ''.join('A: %s=%s\\n\n' % a for a in attrs), desc.hex().upper()))
ROOT = '/devices/pci0000:00/0000:00:14.0/usb1'
tb = UMockdev.Testbed.new()
tb.add_from_string(device(ROOT, 1, [('bDeviceClass', '09')], HUB))
def plug(num):
    tb.add_from_string(device(ROOT + '/1-3', num, [('idVendor', '04b8'), ('idProduct', '0202'), ('manufacturer', STR[1]), ('product', STR[2]), ('serial', STR[3]), ('devpath', '3')], DEV + CFG))
    emu = Printer(); tb.attach_ioctl('/dev/bus/usb/001/%03d' % num, emu); return emu
emu = plug(5)
if E('NONODE'): os.unlink(tb.get_root_dir() + '/dev/bus/usb/001/005')
def unplug():
    tb.uevent('/sys' + ROOT + '/1-3', 'remove'); tb.remove_device('/sys' + ROOT + '/1-3')
    if E('REPLUG'): GLib.timeout_add(int(E('REPLUG')), replug)
    return False
def replug():
    global emu
    out.seek(0); out.truncate(); emu = plug(6); emu.again = True; tb.uevent('/sys' + ROOT + '/1-3', 'add'); return False
if E('DETACH'): GLib.timeout_add(int(E('DETACH')), unplug)
loop = GLib.MainLoop(); rc = [0]
def run(): rc[0] = subprocess.call(cmd); GLib.idle_add(loop.quit)
threading.Thread(target=run, daemon=True).start(); loop.run(); sys.exit(rc[0])
