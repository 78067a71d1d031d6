# SPDX-License-Identifier: GPL-3.0-or-later
# Shared by packaging/run and packaging/test, which set root to the repository. All messages go to standard error.
# shellcheck shell=bash disable=SC2154

say() { printf '\n== %s\n' "$*" >&2; }

# Installs what packages.txt names and dpkg does not know as installed.
install_missing_packages() {
    local package missing=()
    if ! command -v dpkg-query >/dev/null || ! command -v apt-get >/dev/null; then
        say "This is not a Debian system: the libraries in packaging/packages.txt must be there already"
        return
    fi
    while read -r package; do
        [[ -z $package || $package == \#* ]] && continue
        if [[ $(dpkg-query -W -f '${db:Status-Status}' "$package" 2>/dev/null) != installed ]]; then
            missing+=("$package")
        fi
    done <"$root/packaging/packages.txt"
    ((${#missing[@]})) || return 0

    local as_root=()
    if ((EUID != 0)); then
        if ! command -v sudo >/dev/null; then
            say "Missing packages, and neither root nor sudo to install them: ${missing[*]}"
            return 1
        fi
        as_root=(sudo)
    fi
    say "Installing ${missing[*]}"
    "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get update -q >&2 || true # the lists there may do
    "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive \
        apt-get install -q -y --no-install-recommends -o DPkg::Lock::Timeout=300 "${missing[@]}" >&2
}

# configure PRESET [cmake arguments]: in build/PRESET; a tree that was copied from elsewhere starts afresh.
configure() {
    local preset=$1 tree=$root/build/$1
    shift
    if [[ -f $tree/CMakeCache.txt ]] && ! grep -qxF "CMAKE_HOME_DIRECTORY:INTERNAL=$root" "$tree/CMakeCache.txt"; then
        rm -rf "$tree"
    fi
    local launcher=()
    if command -v ccache >/dev/null; then
        launcher=(-D CMAKE_CXX_COMPILER_LAUNCHER=ccache)
    fi
    cmake -S "$root" --preset "$preset" "${launcher[@]}" "$@" >&2
}

# A release build with the tools of tests/bench.
configure_measurements() {
    cmake -S "$root" -B "$root/build/measure" -G Ninja -DCMAKE_BUILD_TYPE=Release -DSUANCHOU_LTO=ON >&2
}
