#include "app/main.h"
#include "ui/window/mainwindow.h"
#include <qcustomplot.h>
// TODO
