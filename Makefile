# make poster    the poster of the bundled map's newest edition at A0: build/linux-kernel-map-7.0.pdf
# make editions  one such poster for every edition, and one of what changed between them, in build/
# make test      all tests
# make fuzz      random maps on random sheets, COUNT=20000 of them from SEED=0 on: every one has to become a poster
# make report    golden maps and kernel map as they were drawn at a revision, HEAD or BASE=main, beside today's: build/report/index.html
# make accept    takes today's drawings of the golden maps for those that make test compares with: Tests/Golden/*.json
# make test-browser  the page and the SVG in Chromium and Firefox, the SVG in Inkscape and rsvg-convert too
# make audit     measures the posters and their layouts from the outside, compares them with the bars, and checks them for PDF/A-2b
# make sheets    sheets to look at, whole and cell by cell at reading size: build/sheets; SHEETS="7.0:A1:landscape …"
# make web-fonts Fonts/*.woff2, the same fonts as browsers take them; after a change of Fonts/*.otf
# make quality   measures all that docs/quality.md shows, and writes it there; make quality-table, in a minute, what its sheets say
# make format    puts the sources into the one format; make lint says what is not in it
# make check     what to run before a commit: build, lint and all tests
# make import-score  hand-drawn maps of REFERENCE, read by kmap-poster import as they are and varied, against tables of what they say
# make bench     the whole command beside other tools
# make install   puts the built program and its data under PREFIX, /usr/local; DESTDIR comes before it for packaging
# make clean     removes everything that was built
#
# What needs packages installs those that apt lacks, as root or through sudo; otherwise it prints the one command to run.

SHELL := /bin/bash
.SHELLFLAGS := -eu -o pipefail -c
MAKEFLAGS += --no-builtin-rules
.DEFAULT_GOAL := build
.PHONY: build poster editions test fuzz report accept test-browser audit sheets import-score web-fonts quality quality-table format lint check bench install clean packages build-packages test-packages browser-packages audit-packages bench-packages quality-packages

BUILD_PACKAGES := libcairo2-dev libpango1.0-dev libqpdf-dev libqrencode-dev libexpat1-dev zlib1g-dev libjpeg62-turbo-dev pkg-config
TEST_PACKAGES := poppler-utils qpdf ghostscript mupdf-tools python3-jsonschema woff2 pngcheck libtiff-tools libvips-tools
BROWSER_PACKAGES := chromium chromium-driver firefox-esr inkscape librsvg2-bin poppler-utils python3-venv python3-pip
AUDIT_PACKAGES := python3-venv python3-pip
QUALITY_PACKAGES := graphviz librsvg2-bin
BENCH_PACKAGES := librsvg2-bin hyperfine time

KMAP_POSTER := .build/release/kmap-poster
# A target that imports another has to say so in Package.swift, whatever was built before it.
SWIFT_BUILD := swift build --explicit-target-dependency-import-check error
POSTER := build/linux-kernel-map-7.0.pdf
CHANGES := build/linux-kernel-map-changes-5.1-7.0.pdf
# Debian's own, since that is the one Debian's Python packages are for.
PYTHON ?= /usr/bin/python3

build: build-packages
	$(SWIFT_BUILD) -c release --product kmap-poster

poster: build
	mkdir -p $(dir $(POSTER))
	$(KMAP_POSTER) poster --edition 7.0 --size A0 --orientation landscape -o $(POSTER)
	@echo $(POSTER)

editions: build
	mkdir -p build
	$(KMAP_POSTER) editions --all --size A0 --orientation landscape -o build/
	$(KMAP_POSTER) poster --changes-since 5.1 --edition 7.0 --size A0 --orientation landscape -o $(CHANGES)
	@echo $(CHANGES)

test: build-packages test-packages
	$(SWIFT_BUILD) --build-tests
	swift test --skip-build

BASE ?= HEAD
REPORT := build/report

report: build
	Tools/draw-golden
	Tools/report/collect $(BASE) $(KMAP_POSTER) $(REPORT)
	$(PYTHON) Tools/report $(REPORT) "Since $(BASE)"

accept: build-packages
	Tools/draw-golden
	cp build/golden/*.json Tests/Golden/
# Says what else is amiss, as a drawing without a map.
	swift test --skip-build --filter GoldenDrawingTests
	git status --short Tests/Golden

COUNT ?= 20000
SEED ?= 0

fuzz: build-packages
	$(SWIFT_BUILD) -c release --product fuzz
	.build/release/fuzz $(COUNT) $(SEED)

# What the tests in browsers look at.
BROWSER_FILES := build/browser
A0 := --size A0 --orientation landscape

test-browser: build browser-packages build/venv-browser/ready
	mkdir -p $(BROWSER_FILES)
	$(KMAP_POSTER) page $(A0) -o $(BROWSER_FILES)/map.html
	$(KMAP_POSTER) poster $(A0) -o $(BROWSER_FILES)/map.svg
	$(KMAP_POSTER) poster $(A0) --fonts outline -o $(BROWSER_FILES)/outline.svg
	$(KMAP_POSTER) poster $(A0) -o $(BROWSER_FILES)/map.pdf
	$(KMAP_POSTER) layout $(A0) -o $(BROWSER_FILES)/layout.json
	BROWSER_FILES=$(BROWSER_FILES) build/venv-browser/bin/python -m pytest -q -p no:cacheprovider Tests/Browser

build/venv-browser/ready: Tests/Browser/requirements.txt
	$(PYTHON) -m venv build/venv-browser
	build/venv-browser/bin/pip install --quiet --requirement $<
# Only its copy of axe-core is wanted, not the Playwright it asks for.
	build/venv-browser/bin/pip install --quiet --no-deps axe-playwright-python==0.1.8
	touch $@

audit: editions audit-packages build/venv/ready
	build/venv/bin/python Tests/Audit/check.py build/linux-kernel-map-*.pdf
	build/venv/bin/python Tests/Audit/check_pdfa.py build/linux-kernel-map-*.pdf
	$(PYTHON) Tests/Audit/check_sheets.py $(KMAP_POSTER)

SHEETS ?= 7.0:A1:landscape 7.0:A1:portrait 7.0:24x36in:portrait 5.1:A1:landscape

sheets: build test-packages
	$(PYTHON) Tests/Audit/draw_sheets.py $(KMAP_POSTER) build/sheets $(SHEETS)

REFERENCE ?= ../shared/reference

import-score: build
	$(PYTHON) Tests/Audit/score_imports.py $(KMAP_POSTER) $(REFERENCE)

build/venv/ready: Tests/Audit/requirements.txt
	$(PYTHON) -m venv build/venv
	build/venv/bin/pip install --quiet --requirement $<
	touch $@

web-fonts: test-packages $(patsubst %.otf,%.woff2,$(wildcard Fonts/*.otf))

Fonts/%.woff2: Fonts/%.otf
	woff2_compress $<

quality: build audit-packages quality-packages build/venv/ready
	Benchmarks/figures $(KMAP_POSTER) build/venv/bin/python

# Needs neither dot nor a PDF.
quality-table: build
	Benchmarks/figures $(KMAP_POSTER) $(PYTHON) meaning meaning-sheets

SOURCES := Sources Tests Benchmarks/Scale Package.swift

format:
	swift format --in-place --parallel --recursive $(SOURCES)

lint:
	swift format lint --strict --parallel --recursive $(SOURCES)

check: build lint test

bench: build bench-packages
	Benchmarks/run $(KMAP_POSTER)

PREFIX ?= /usr/local
SHARE := $(DESTDIR)$(PREFIX)/share/kmap-poster

# Builds nothing, so that “sudo make install” leaves nothing of root's in the source tree.
install:
	@test -x $(KMAP_POSTER) || { echo "install: no $(KMAP_POSTER) yet; run “make build” first" >&2; exit 1; }
	install -D -m 755 -t "$(DESTDIR)$(PREFIX)/bin" $(KMAP_POSTER)
	install -D -m 644 -t "$(SHARE)/data" data/*
	install -D -m 644 -t "$(SHARE)/Fonts" Fonts/*
	install -D -m 644 -t "$(SHARE)/Profiles" Profiles/*

clean:
	rm -rf build .build

packages: build-packages test-packages
build-packages:
	@Tools/apt-need $(BUILD_PACKAGES)
test-packages:
	@Tools/apt-need $(TEST_PACKAGES)
browser-packages:
	@Tools/apt-need $(BROWSER_PACKAGES)
audit-packages:
	@Tools/apt-need $(AUDIT_PACKAGES)
bench-packages:
	@Tools/apt-need $(BENCH_PACKAGES)
quality-packages:
	@Tools/apt-need $(QUALITY_PACKAGES)
