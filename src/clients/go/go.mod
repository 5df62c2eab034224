module dev.waymark/example

go 1.21
