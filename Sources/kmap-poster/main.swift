print("kmap-poster")
