"""What every part may use: errors, ids, time, money, progress."""
