import Glibc

/// Holds this thread for so long.
func pause(milliseconds: Int) {
  usleep(UInt32(clamping: milliseconds * 1000))
}
